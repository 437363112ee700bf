#!/usr/bin/env node
'use strict';
require('../../scripts/register.cjs');
require('../src/cli/main.ts');
