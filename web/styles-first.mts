import type { Plugin } from 'vite';

const STYLES = /\s*<link rel="stylesheet"[^>]*>/g;

/**
 * Puts a page's styles before its scripts: a browser asks for six files at a time, and a first picture that the server has
 * drawn waits for styles alone.
 */
export function stylesFirst(): Plugin {
  return {
    name: 'goldenhour-styles-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const styles = html.match(STYLES)?.join('') ?? '';
        return html.replace(STYLES, '').replace('<meta charset="utf-8" />', `$&${styles}`);
      },
    },
  };
}
