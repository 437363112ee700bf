import { join } from 'node:path';
import express, { type Express } from 'express';

const PUBLIC = join(__dirname, '..', 'public');

/** The plain page at `/` that lists live hospitals. */
export function livePage(app: Express): void {
  app.get('/', (_request, response) => response.sendFile(join(PUBLIC, 'index.html')));
  // Asked for again each time (and mostly answered 304): old and new modules must never meet in one page.
  app.use('/live', express.static(PUBLIC, { index: false }));
}
