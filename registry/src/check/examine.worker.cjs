// The thread of examine-apart.ts: plain JavaScript, because a thread begins without the register that runs TypeScript.
'use strict';
const { parentPort, workerData } = require('node:worker_threads');

require(workerData.register);
require('./examine.ts')
  .examine(workerData.input)
  .then(
    (examination) => parentPort.postMessage(examination),
    (error) =>
      setImmediate(() => {
        throw error;
      }),
  );
