'use strict';
// Plain JavaScript: the rest of the repository is type-checked without these packages.
const { urlOf } = require('../workloads/workload');

/** Mercurius with its gateway, compiling every operation (`jit: 1`), which is how its makers measure it. */
exports.mercurius = async ({ subgraphs }, ports) => {
  const [{ default: fastify }, { default: gateway }] = await Promise.all([
    import('fastify'),
    import('@mercuriusjs/gateway'),
  ]);
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({
    name,
    url: urlOf(ports[name]),
    schema: federation1(name, sdl),
    mandatory: true,
  }));
  const app = fastify();
  app.register(gateway, { gateway: { services }, jit: 1 });
  return Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
};

/**
 * It knows federation 1 only, where one service owns a type and the others say that they extend it; without that it takes
 * the last one for the owner and asks nobody for entities.
 */
function federation1(name, sdl) {
  const text = sdl.replace(/^extend schema.*$/m, '').replace(/^\s*type Query/m, 'extend type Query');
  if (name === 'hospitals') return text;
  return text.replace(
    /type Hospital (@key\(fields: "id"\)) \{ id: ID!/,
    'extend type Hospital $1 { id: ID! @external',
  );
}
