// Serves the audit's subgraphs, supergraphs and test cases; it is copied beside the audit's own `src`.
// The audit is written for Node 22; this is all that Node 20 lacks of it.
Promise.withResolvers ??= () => {
  let resolve;
  let reject;
  const promise = new Promise((...both) => ([resolve, reject] = both));
  return { promise, resolve, reject };
};

const { createRouter } = await import('./src/index.ts');
const { createServer } = await import('node:http');
const server = createServer(createRouter()).listen(0, '127.0.0.1', () => {
  console.log(`listening on ${server.address().port}`);
});
