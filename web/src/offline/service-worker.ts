/// <reference lib="webworker" />

import { readPushMessage } from './push-message';

/** Filled in by the build: shell-list.mts. Of each page's path the files that it needs to open. */
declare const __SHELLS__: Readonly<Record<string, readonly string[]>>;
declare const __SHELL_VERSION__: string;

const worker = self as unknown as ServiceWorkerGlobalScope;
const PREFIX = 'goldenhour-shell-';
const CACHE = PREFIX + __SHELL_VERSION__;
const SHELLS = __SHELLS__;
/** Kept for everybody; the other pages for those who open them. */
const FOR_ALL = '/';
const FILES: ReadonlySet<string> = new Set(
  Object.entries(SHELLS).flatMap(([path, files]) => files.filter((file) => file !== path)),
);
/** A network that is slower than this is no network to someone who waits for a page. */
const ANSWER_WITHIN_MS = 3_000;

worker.addEventListener('install', (event) => {
  event.waitUntil(keepShells());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers());
});

/** A page that is open wants to open without a network too. */
worker.addEventListener('message', (event) => {
  const { keep } = event.data as { readonly keep?: unknown };
  if (typeof keep === 'string' && keep in SHELLS) event.waitUntil(keepShell(keep));
});

worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== worker.location.origin) return;
  if (mode === 'navigate' && pathname in SHELLS) event.respondWith(page(event.request, pathname));
  else if (FILES.has(pathname)) event.respondWith(file(event.request));
  // The API and everything else: as if this were not here. A number of a bed never comes out of a cache, and nothing
  // that was answered to somebody who is signed in is ever kept.
});

/** A push that shows nothing would cost the site its permission. */
worker.addEventListener('push', (event) => {
  const message = readPushMessage(event.data?.text() ?? '');
  const { title, body, id, path } = message ?? {
    title: '골든아워 · Golden Hour',
    body: '',
    id: '',
    path: '/',
  };
  const options = { body, tag: id, data: path, icon: '/icon-192.png', badge: '/icon-192.png' };
  event.waitUntil(worker.registration.showNotification(title, options));
});

worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openPage(String(event.notification.data)));
});

/** In a window that shows that page already, else in a new one. */
async function openPage(path: string): Promise<void> {
  const wanted = new URL(path, worker.location.origin);
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = windows.find(({ url }) => new URL(url).pathname === wanted.pathname);
  await (there ? there.focus() : worker.clients.openWindow(wanted.href));
}

/** The map, and those pages that the version before kept. */
async function keepShells(): Promise<void> {
  const paths = Object.keys(SHELLS);
  const known = await Promise.all(paths.map((path) => caches.match(path)));
  const wanted = paths.filter((path, index) => path === FOR_ALL || known[index] !== undefined);
  await Promise.all(wanted.map(keepShell));
  await worker.skipWaiting();
}

/** Takes what is not there yet: files of the same name have the same content. */
async function keepShell(path: string): Promise<void> {
  const cache = await caches.open(CACHE);
  const files = SHELLS[path] ?? [];
  const kept = await Promise.all(files.map((name) => cache.match(name)));
  const missing = files.filter((_name, index) => kept[index] === undefined);
  await cache.addAll(missing.map((name) => new Request(name, { cache: 'reload' })));
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** The newest page there is; the kept one where no good answer comes in time. */
async function page(request: Request, path: string): Promise<Response> {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    if (response.ok) return response;
    return (await kept(path)) ?? response;
  } catch {
    return (await kept(path)) ?? Response.error();
  }
}

async function kept(path: string): Promise<Response | undefined> {
  return (await caches.open(CACHE)).match(path);
}

/** Its name changes with its content, so what is kept is right. */
async function file(request: Request): Promise<Response> {
  return (await (await caches.open(CACHE)).match(request)) ?? fetch(request);
}
