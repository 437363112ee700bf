import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

/** Tells the service worker which files make up the map, and a name for this set of them. */
export function shellList(): Plugin {
  return {
    name: 'goldenhour-shell-list',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const worker = bundle['sw.js'];
      if (worker?.type !== 'chunk') throw new Error('The build has no sw.js.');
      const files = [...filesOf('map', bundle)].sort();
      const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 12);
      const paths = ['/', '/icon.svg', '/manifest.webmanifest', ...files.map((file) => `/${file}`)];
      worker.code = worker.code
        .replaceAll('__SHELL_PATHS__', JSON.stringify(paths))
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
    chunk.imports.forEach(visit);
  };
  for (const chunk of Object.values(bundle)) {
    if (chunk.type === 'chunk' && chunk.isEntry && chunk.name === entry) visit(chunk.fileName);
  }
  return new Set([...files].filter((file) => !file.endsWith('.png')));
}
