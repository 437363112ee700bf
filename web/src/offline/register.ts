/** Lets the page open without a network. Where the browser or the address (no https) forbids it, nothing is lost. */
export function workOffline(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  // After the first picture: what it keeps is not needed for that.
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  });
}
