'use strict';
// Plain JavaScript: the rest of the repository is type-checked without these packages.
const mercuriusGateway = require('@mercuriusjs/gateway');
const fastify = require('fastify');
const { SUBGRAPHS, urlOf } = require('../supergraph');

/** Mercurius composes by itself from its subgraphs' texts, in the words of federation 1. */
exports.mercurius = async (ports) => {
  const app = fastify();
  await app.register(mercuriusGateway, {
    jit: 1,
    gateway: {
      services: Object.entries(SUBGRAPHS).map(([name, sdl]) => ({
        name,
        url: urlOf(ports[name]),
        schema: name === 'hospitals' ? withoutLink(sdl) : extending(withoutLink(sdl)),
      })),
    },
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  return Number(new URL(address).port);
};

const withoutLink = (sdl) => sdl.replace(/extend schema.*\n/, '');
const extending = (sdl) =>
  sdl.replace('type Hospital', 'extend type Hospital').replace('id: ID!', 'id: ID! @external');
