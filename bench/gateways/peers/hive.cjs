'use strict';
// Plain JavaScript: the rest of the repository is type-checked without these packages.
const { createServer } = require('node:http');
const { supergraphSdl } = require('../workloads/workload');

exports.hive = (workload, ports) =>
  listening({ supergraph: supergraphSdl(workload, ports), logging: false, maskedErrors: false });

/** Hive Gateway with the query planner in Rust. */
exports.hiveRust = async (workload, ports) => {
  const { unifiedGraphHandler } = await import('@graphql-hive/router-runtime');
  return listening({ supergraph: supergraphSdl(workload, ports), logging: false, unifiedGraphHandler });
};

async function listening(options) {
  const { createGatewayRuntime } = await import('@graphql-hive/gateway-runtime');
  const server = createServer(createGatewayRuntime(options));
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return server.address().port;
}
