import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** What the map at `/` needs to open without a network; the playground without one would be of no use. */
const isShell = (file: string): boolean => /^web\/(map|vendor|provinces)[-.]/.test(file);

/** Tells the service worker which files make up the map, and a name for this set of them. */
export function shellList(): Plugin {
  return {
    name: 'goldenhour-shell-list',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const worker = bundle['sw.js'];
      if (worker?.type !== 'chunk') throw new Error('The build has no sw.js.');
      const files = Object.keys(bundle).filter(isShell).sort();
      const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 12);
      const paths = ['/', ...files.map((file) => `/${file}`)];
      worker.code = worker.code
        .replace('__SHELL_PATHS__', JSON.stringify(paths))
        .replace('__SHELL_VERSION__', JSON.stringify(version));
    },
  };
}
