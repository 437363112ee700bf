/// <reference lib="webworker" />

/** Filled in by the build: shell-list.mts. */
declare const __SHELL_PATHS__: readonly string[];
declare const __SHELL_VERSION__: string;

const worker = self as unknown as ServiceWorkerGlobalScope;
const PREFIX = 'goldenhour-shell-';
const CACHE = PREFIX + __SHELL_VERSION__;
/** A network that is slower than this is no network to someone who waits for a page. */
const ANSWER_WITHIN_MS = 3_000;

worker.addEventListener('install', (event) => {
  event.waitUntil(keepShell());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers());
});

worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== worker.location.origin) return;
  if (mode === 'navigate' && pathname === '/') event.respondWith(page(event.request));
  else if (__SHELL_PATHS__.includes(pathname)) event.respondWith(file(event.request));
  // The API and everything else: as if this were not here. A number of a bed never comes out of a cache.
});

async function keepShell(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(__SHELL_PATHS__.map((path) => new Request(path, { cache: 'reload' })));
  await worker.skipWaiting();
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** The newest page there is; the kept one where no good answer comes in time. */
async function page(request: Request): Promise<Response> {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    if (response.ok) return response;
    return (await kept()) ?? response;
  } catch {
    return (await kept()) ?? Response.error();
  }
}

async function kept(): Promise<Response | undefined> {
  return (await caches.open(CACHE)).match('/');
}

/** Its name changes with its content, so what is kept is right. */
async function file(request: Request): Promise<Response> {
  return (await (await caches.open(CACHE)).match(request)) ?? fetch(request);
}
