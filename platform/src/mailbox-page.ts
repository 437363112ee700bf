import type { KeptMail } from '@goldenhour/user/service';
import type { Express, RequestHandler } from 'express';
import { isLoopback } from './demonstration';

/** The mails that this machine would have sent, newest first: a page, or JSON for whoever accepts that alone. */
export function mailboxPage(app: Express, mails: () => readonly KeptMail[]): void {
  app.get('/dev/mailbox', onlyByLoopbackName, (request, response) => {
    response.set('cache-control', 'no-store');
    const kept = mails();
    if (request.accepts(['html', 'json']) === 'json') {
      response.json({ mails: kept.map(({ at, ...mail }) => ({ ...mail, at: new Date(at).toISOString() })) });
    } else {
      response.type('html').send(page(kept));
    }
  });
}

/** A page elsewhere can have its own name point to this machine, and would then be let read what it asks here. */
const onlyByLoopbackName: RequestHandler = (request, _response, next) => {
  const name = request.hostname.replace(/^\[|\]$/g, '');
  if (isLoopback(name)) next();
  else next('route');
};

function page(mails: readonly KeptMail[]): string {
  const items = mails.map(
    ({ to, subject, text, at }) =>
      `<article><h2>${escaped(subject)}</h2><p>${escaped(to)}, ${new Date(at).toISOString()}</p><pre>${escaped(text)}</pre></article>`,
  );
  const body = items.length > 0 ? items.join('\n') : '<p>Nothing was sent since the start.</p>';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mailbox</title><h1>Mailbox</h1>\n${body}</html>\n`;
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => entities[character]!);
}
