/**
 * Lets the page open without a network. Where the browser or the address (no https) forbids it, nothing is lost.
 * @param path of a page that is kept for those who open it; the map is kept for everybody
 */
export function workOffline(path?: string): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  // After the first picture: what it keeps is not needed for that.
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('/sw.js').catch(() => undefined);
    if (path === undefined) return;
    void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage({ keep: path }));
  });
}
