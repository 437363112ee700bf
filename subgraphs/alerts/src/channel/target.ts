import { createECDH, createHash } from 'node:crypto';
import { z } from 'zod';
import type { ChannelKind } from './channel.enums';

/** A target in the one form in which it is stored, and the provider behind it. */
export interface Target {
  readonly text: string;
  readonly digest: string;
  readonly lane: string;
}

/** Where browsers take pushes. No other address is called: what users enter must not reach into our own network. */
const PUSH_SERVICES: readonly { readonly lane: string; readonly host: RegExp }[] = [
  { lane: 'PUSH_FCM', host: /^fcm\.googleapis\.com$/ },
  { lane: 'PUSH_MOZILLA', host: /^(?:[\w-]+\.)*push\.services\.mozilla\.com$/ },
  { lane: 'PUSH_APPLE', host: /^(?:[\w-]+\.)*push\.apple\.com$/ },
  { lane: 'PUSH_WINDOWS', host: /^(?:[\w-]+\.)+notify\.windows\.com$/ },
];
const SLACK_HOST = 'hooks.slack.com';
const MAX_TARGET = 2_000;
const EMAIL = /^[^\s@<>(),;:"[\]\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.)+[\p{L}\p{N}-]{2,63}$/u;

const subscriptionSchema = z.object({
  endpoint: z.string(),
  keys: z.object({ p256dh: z.string(), auth: z.string() }),
});
export type PushSubscription = z.output<typeof subscriptionSchema>;

/** @returns null for what may not be a target of that kind */
export function readTarget(kind: ChannelKind, text: string): Target | null {
  if (text.length > MAX_TARGET) return null;
  const read = { EMAIL: readEmail, SLACK: readSlack, WEB_PUSH: readPush }[kind](text.trim());
  return read && { ...read, digest: createHash('sha256').update(`${kind} ${read.text}`).digest('hex') };
}

/** The subscription that `readTarget` let through. */
export function subscriptionOf(target: string): PushSubscription {
  return subscriptionSchema.parse(JSON.parse(target));
}

function readEmail(text: string) {
  const email = text.normalize('NFC');
  return email.length <= 254 && EMAIL.test(email) ? { text: email, lane: 'EMAIL' } : null;
}

function readSlack(text: string) {
  const url = httpsUrl(text);
  if (url?.host !== SLACK_HOST || !/^\/services\/[\w/]{10,200}$/.test(url.pathname)) return null;
  return url.search === '' && url.hash === '' ? { text: url.href, lane: 'SLACK' } : null;
}

function readPush(text: string) {
  const parsed = subscriptionSchema.safeParse(jsonOf(text));
  if (!parsed.success) return null;
  const { endpoint, keys } = parsed.data;
  const url = httpsUrl(endpoint);
  const service = url && PUSH_SERVICES.find(({ host }) => host.test(url.host));
  if (!url || !service || !areKeys(keys)) return null;
  return { text: JSON.stringify({ endpoint: url.href, keys }), lane: service.lane };
}

function httpsUrl(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A point of the curve P-256 and 16 bytes: without them nothing can be encrypted for that browser. */
function areKeys({ p256dh, auth }: PushSubscription['keys']): boolean {
  try {
    const ecdh = createECDH('prime256v1');
    ecdh.generateKeys();
    ecdh.computeSecret(Buffer.from(p256dh, 'base64url'));
    return Buffer.from(auth, 'base64url').length === 16;
  } catch {
    return false;
  }
}
