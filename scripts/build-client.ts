import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './generated-file';

const CLIENT = join(ROOT, 'packages', 'client');

interface Manifest {
  readonly [field: string]: unknown;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Writes the client as partners install it: ES modules with types, and the schema and the manifest of operations beside them. */
export function buildClient(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const tsc = require.resolve('typescript/bin/tsc');
  execFileSync(
    process.execPath,
    [tsc, '-p', join(CLIENT, 'tsconfig.build.json'), '--outDir', join(folder, 'lib')],
    { cwd: ROOT, stdio: 'inherit' },
  );
  for (const file of readdirSync(join(folder, 'lib'), { recursive: true, withFileTypes: true })) {
    if (file.isFile()) nameFiles(join(file.parentPath, file.name));
  }
  copyFileSync(join(CLIENT, 'README.md'), join(folder, 'README.md'));
  copyFileSync(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'));
  copyFileSync(join(CLIENT, 'schema.graphql'), join(folder, 'schema.graphql'));
  const operations = 'persisted-documents.json';
  copyFileSync(join(CLIENT, 'src', 'gql', operations), join(folder, operations));
  const manifest = JSON.parse(readFileSync(join(CLIENT, 'package.json'), 'utf8')) as Manifest;
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(published(manifest), null, 2)}\n`);
}

/** ES modules name the files that they import; the repository's own do not. */
function nameFiles(file: string): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/(\bfrom '|\bimport\(')(\.\.?\/[^']+)'/g, "$1$2.js'"));
}

function published({ scripts: _, private: __, ...manifest }: Manifest): Manifest {
  return {
    ...manifest,
    type: 'module',
    engines: { node: '>=20.3.0' },
    exports: {
      '.': { types: './lib/index.d.ts', default: './lib/index.js' },
      './schema.graphql': './schema.graphql',
      './persisted-documents.json': './persisted-documents.json',
    },
  };
}

if (require.main === module) {
  const folder = join(ROOT, 'node_modules', '.cache', 'goldenhour-client');
  buildClient(folder);
  console.log(`Built. \`npm pack ${relative(process.cwd(), folder)}\` makes the package.`);
}
