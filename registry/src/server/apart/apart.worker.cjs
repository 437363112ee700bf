// The thread of apart.ts: plain JavaScript, because a thread begins without the register that runs TypeScript.
'use strict';
const { parentPort, workerData } = require('node:worker_threads');

require(workerData.register);
const { JOBS } = require('./jobs.ts');

parentPort.on('message', ({ job, input }) => {
  JOBS[job](input).then(
    (output) => parentPort.postMessage({ output }),
    (error) => parentPort.postMessage({ error }),
  );
});
