'use strict';
/** The floors of the house: an import only ever points down (docs/architecture.md). */
const services = '^(gateway|subgraphs/[^/]+|registry|feeds/[^/]+|platform)/';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'a-subgraph-imports-no-other-service',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/' },
      to: { path: services, pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'the-gateway-imports-no-other-service',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: services, pathNot: '^gateway/' },
    },
    {
      name: 'the-registry-imports-no-other-service',
      severity: 'error',
      from: { path: '^registry/' },
      to: { path: services, pathNot: '^registry/' },
    },
    {
      name: 'feeds-import-no-other-service',
      severity: 'error',
      from: { path: '^feeds/([^/]+)/' },
      to: { path: services, pathNot: '^feeds/$1/' },
    },
    {
      name: 'packages-import-no-service',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/testing/' },
      to: { path: services },
    },
    {
      name: 'product-code-imports-no-testing-package',
      severity: 'error',
      from: {
        path: '^(packages|subgraphs|gateway|registry|feeds|platform)/',
        pathNot: '^packages/testing/|/src/testing/|\\.test\\.ts$',
      },
      to: { path: '^packages/testing/' },
    },
    {
      name: 'service-kit-stands-on-nothing-of-ours',
      severity: 'error',
      from: { path: '^packages/service-kit/' },
      to: { path: '^(packages/(?!service-kit/)|gateway|subgraphs|registry|feeds|platform)' },
    },
    {
      name: 'resolvers-import-no-orm',
      severity: 'error',
      from: { path: '\\.resolver\\.ts$' },
      to: { path: 'node_modules/@mikro-orm/|\\.entity\\.ts$' },
    },
    {
      name: 'only-the-platform-imports-a-subgraph',
      severity: 'error',
      from: { pathNot: '^(subgraphs|platform|packages/testing|scripts|bench|e2e)/' },
      to: { path: '^subgraphs/' },
    },
    {
      name: 'a-subgraph-is-entered-by-its-service',
      severity: 'error',
      // Some end-to-end proofs look inside: whether tables, log and board say the same after a kill.
      from: { path: '^(platform|packages/testing)/' },
      to: { path: '^subgraphs/', pathNot: '^subgraphs/[^/]+/src/service\\.ts$' },
    },
    {
      name: 'the-ground-floor-imports-nothing-above-it',
      severity: 'error',
      from: {
        path: '^packages/(events|nemc|travel|triage|client|federation-engine|schema-coordinates)/',
        pathNot: '\\.test\\.ts$',
      },
      to: { path: '^packages/(subgraph-kit|testing)/' },
    },
    {
      name: 'the-compiled-engine-never-falls-back',
      comment: 'It does not even load the stock executor; only its tests do, to compare.',
      severity: 'error',
      from: { path: '^packages/federation-engine/', pathNot: '/src/testing/|\\.test\\.ts$' },
      to: { path: '@apollo/(gateway|server)/|graphql/(execution/(execute|subscribe)|graphql)(\\.d)?\\.' },
    },
    {
      name: 'the-compiled-engine-knows-no-server',
      severity: 'error',
      from: { path: '^packages/federation-engine/', pathNot: '/src/(testing|adapters)/|\\.test\\.ts$' },
      to: { path: '^(node:)?(http|https|http2|net|tls|dgram)$|node_modules/(undici|ws|express|fastify)/' },
    },
    {
      name: 'only-declared-dependencies',
      severity: 'error',
      from: {
        path: '^(packages|subgraphs|gateway|registry|feeds|platform)/',
        pathNot: '/src/testing/|\\.test\\.ts$',
      },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules/\\.cache|\\.data|web/dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default'] },
  },
};
