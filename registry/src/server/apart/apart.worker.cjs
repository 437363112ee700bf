'use strict';
const { parentPort, workerData } = require('node:worker_threads');

require(workerData.register);
const { JOBS } = require('./jobs.ts');

void JOBS[workerData.job](workerData.input).then((output) => parentPort.postMessage(output));
