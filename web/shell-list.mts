import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';
import { PAGES } from './src/shell/pages.ts';

/** Of every page: what it needs to open. */
const ALWAYS = ['/icon.svg', '/manifest.webmanifest'];

/** Tells the service worker which files make up each page, and a name for this set of them. */
export function shellList(): Plugin {
  return {
    name: 'goldenhour-shell-list',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const worker = bundle['sw.js'];
      if (worker?.type !== 'chunk') throw new Error('The build has no sw.js.');
      const files = (entry: string) => [...filesOf(entry, bundle)].sort().map((file) => `/${file}`);
      const shells: Record<string, string[]> = { '/': ['/', ...ALWAYS, ...files('map')] };
      for (const { name } of PAGES) shells[`/${name}`] = [`/${name}`, ...ALWAYS, ...files(name)];
      const list = JSON.stringify(shells);
      const version = createHash('sha256').update(list).digest('hex').slice(0, 12);
      worker.code = worker.code
        .replaceAll('__SHELLS__', list)
        .replaceAll('__SHELL_VERSION__', JSON.stringify(version));
    },
  };
}

/** An entry's own file and all that it needs to open; the playground without a network would be of no use. */
function filesOf(entry: string, bundle: Rolldown.OutputBundle): Set<string> {
  const files = new Set<string>();
  const visit = (name: string): void => {
    const chunk = bundle[name];
    if (files.has(name) || chunk?.type !== 'chunk') return;
    files.add(name);
    for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css);
    for (const asset of chunk.viteMetadata?.importedAssets ?? []) files.add(asset);
    [...chunk.imports, ...chunk.dynamicImports].forEach(visit);
  };
  for (const chunk of Object.values(bundle)) {
    if (chunk.type === 'chunk' && chunk.isEntry && chunk.name === entry) visit(chunk.fileName);
  }
  return new Set([...files].filter((file) => !file.endsWith('.png')));
}
