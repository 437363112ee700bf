import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { CHUNKS } from './chunks.mts';
import { shellList } from './shell-list.mts';
import { splitOperations } from './split-operations.mts';
import { stylesFirst } from './styles-first.mts';
import { PAGES } from './src/shell/pages.ts';

const here = import.meta.dirname;

export default defineConfig({
  root: here,
  // `/assets` belongs to the gateway's own pages.
  build: {
    assetsDir: 'web',
    emptyOutDir: true,
    target: 'es2022',
    // Every browser of the target knows it, and a data: script would break the content security policy.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        map: resolve(here, 'index.html'),
        playground: resolve(here, 'playground/index.html'),
        ...Object.fromEntries(PAGES.map(({ name }) => [name, resolve(here, `${name}.html`)])),
        sw: resolve(here, 'src/offline/service-worker.ts'),
      },
      output: {
        // A service worker rules over the paths below its own, and is asked for under the same name for ever.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'web/[name]-[hash].js'),
        codeSplitting: { groups: CHUNKS },
      },
    },
  },
  worker: { format: 'es' },
  plugins: [splitOperations(), react(), shellList(), stylesFirst()],
  server: {
    host: '127.0.0.1',
    proxy: {
      '/graphql': { target: 'http://127.0.0.1:4000', ws: true },
      '/board.json': 'http://127.0.0.1:4000',
    },
  },
});
