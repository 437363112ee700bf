import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { EntityManager } from '@goldenhour/subgraph-kit';
import { ChannelCodeRow } from './channel-code.entity';
import type { ChannelRow } from './channel.entity';

const LIFE_MS = 10 * 60 * 1000;
const TRIES = 5;
const HOUR_MS = 60 * 60 * 1000;
/** Codes within an hour, for somebody and to a target: nobody's mailbox is filled from here. */
const PER_HOUR = 5;

/** A channel and what is to be sent to it, once the transaction is committed. The code is stored nowhere. */
export interface CodeToSend {
  readonly channel: ChannelRow;
  readonly code: string;
}

/** Makes a code for a channel unless one is good still, or too many were sent. */
export async function makeCode(
  em: EntityManager,
  now: number,
  channel: ChannelRow,
): Promise<CodeToSend | 'SENT_BEFORE' | 'TOO_MANY'> {
  const { id: channelId, userId, targetDigest } = channel;
  if (await goodCode(em, now, channelId)) return 'SENT_BEFORE';
  const sentAt = { $gt: now - HOUR_MS };
  const [ofUser, toTarget] = [
    await em.count(ChannelCodeRow, { userId, sentAt }),
    await em.count(ChannelCodeRow, { targetDigest, sentAt }),
  ];
  if (Math.max(ofUser, toTarget) >= PER_HOUR) return 'TOO_MANY';
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const salt = randomBytes(16).toString('hex');
  const digest = digestOf(salt, code);
  await em.insert(ChannelCodeRow, { userId, channelId, targetDigest, salt, digest, tries: 0, sentAt: now });
  return { channel, code };
}

/** Whether that is the channel's code. Each look is a try, right or wrong. */
export async function checkCode(
  em: EntityManager,
  now: number,
  channelId: number,
  code: string,
): Promise<boolean> {
  const good = await goodCode(em, now, channelId);
  if (!good) return false;
  const { id, tries, salt, digest } = good;
  const counted = await em.nativeUpdate(ChannelCodeRow, { id, tries }, { tries: tries + 1 });
  if (counted === 0) return false;
  return timingSafeEqual(Buffer.from(digestOf(salt, code)), Buffer.from(digest));
}

async function goodCode(em: EntityManager, now: number, channelId: number): Promise<ChannelCodeRow | null> {
  const [newest] = await em.find(
    ChannelCodeRow,
    { channelId, sentAt: { $gt: now - LIFE_MS }, tries: { $lt: TRIES } },
    { orderBy: { id: 'desc' }, limit: 1, disableIdentityMap: true },
  );
  return newest ?? null;
}

function digestOf(salt: string, code: string): string {
  return createHash('sha256').update(`${salt} ${code.trim()}`).digest('hex');
}
