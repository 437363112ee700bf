import type { Viewer } from '@goldenhour/service-kit';
import { upsertRows, type EntityManager, type UserError } from '@goldenhour/subgraph-kit';
import type { Dispatch } from '../delivery/dispatch';
import { DeliveryRow } from '../delivery/delivery.entity';
import type { Store } from '../store/store';
import { userError } from '../store/user-errors';
import { done, refused, write } from '../store/write';
import { requireUser } from '../user/user-id';
import { ChannelRow } from './channel.entity';
import type { SetNotificationChannelsInput, VerifyNotificationChannelInput } from './channel.type';
import { checkChannels, checkQuietHours, type Wanted } from './check-channels';
import { checkCode, makeCode, type CodeToSend } from './codes';
import { QuietHoursRow } from './quiet-hours.entity';
import type { QuietHours } from './quiet-hours';
import { readTarget } from './target';

export interface ChannelsAnswer {
  readonly rows: readonly ChannelRow[];
  readonly userErrors: readonly UserError[];
}

/** Where somebody is told outside. A target is used only after its reader has entered the code that was sent there. */
export class ChannelsService {
  constructor(
    private readonly store: Store,
    private readonly em: EntityManager,
    private readonly dispatch: Dispatch,
  ) {}

  of(userId: number): Promise<ChannelRow[]> {
    return this.em.find(ChannelRow, { userId }, { orderBy: { id: 'asc' }, disableIdentityMap: true });
  }

  async quietHoursOf(userId: number): Promise<QuietHours> {
    return (await this.em.findOne(QuietHoursRow, { userId })) ?? this.dispatch.quietHours;
  }

  async set(input: SetNotificationChannelsInput, viewer: Viewer): Promise<ChannelsAnswer> {
    const userId = requireUser(viewer);
    const { wanted, userErrors } = checkChannels(input.channels, this.dispatch);
    const { quietHours, userErrors: quietErrors } = checkQuietHours(input.quietHours);
    const errors = [...userErrors, ...quietErrors];
    if (errors.length > 0) return { rows: await this.of(userId), userErrors: errors };
    let codes: CodeToSend[] = [];
    const request = { operation: 'setNotificationChannels', viewer, input };
    const answer = await write(this.store, request, async (em, now) => {
      codes = [];
      if (quietHours)
        await upsertRows(em, QuietHoursRow, [{ userId, ...quietHours }], ['fromMinute', 'toMinute']);
      const unverified = await replaceChannels(em, now, userId, wanted);
      const problems: UserError[] = [];
      for (const { channel, index, enabled } of unverified) {
        const made = await makeCode(em, now, channel);
        if (made === 'TOO_MANY') problems.push(tooManyCodes(index));
        else if (made !== 'SENT_BEFORE') codes.push(made);
        if (enabled && made !== 'TOO_MANY') problems.push(notVerified(index));
      }
      return { ids: [], userErrors: problems };
    });
    for (const code of codes) this.dispatch.sendCode(code);
    return { rows: await this.of(userId), userErrors: answer.userErrors };
  }

  async verify(input: VerifyNotificationChannelInput, viewer: Viewer): Promise<ChannelsAnswer> {
    const userId = requireUser(viewer);
    const digest = input.target == null ? null : readTarget(input.kind, input.target)?.digest;
    const request = { operation: 'verifyNotificationChannel', viewer, input };
    const { userErrors } = await write(this.store, request, async (em, now) => {
      const waiting = await em.find(
        ChannelRow,
        { userId, kind: input.kind, verifiedAt: null },
        { disableIdentityMap: true },
      );
      const [channel, another] = waiting.filter((row) => digest === null || row.targetDigest === digest);
      if (!channel) return refused(unknownChannel('kind'));
      if (another) return refused(userError('NOT_VALID', 'Several wait for a code: name one.', 'target'));
      if (!(await checkCode(em, now, channel.id, input.code))) return refused(wrongCode());
      await em.nativeUpdate(ChannelRow, { id: channel.id }, { verifiedAt: now });
      return done();
    });
    return { rows: await this.of(userId), userErrors };
  }
}

/** Makes the list what is wanted. @returns those that wait for their code */
async function replaceChannels(em: EntityManager, now: number, userId: number, wanted: readonly Wanted[]) {
  const known = await em.find(ChannelRow, { userId }, { disableIdentityMap: true });
  const keyOf = ({ kind, targetDigest }: Pick<ChannelRow, 'kind' | 'targetDigest'>) =>
    `${kind} ${targetDigest}`;
  const keys = new Set(wanted.map(({ row }) => keyOf(row)));
  const gone = known.filter((row) => !keys.has(keyOf(row))).map(({ id }) => id);
  await em.nativeDelete(DeliveryRow, { channelId: { $in: gone }, state: 'WAITING' });
  await em.nativeDelete(ChannelRow, { id: { $in: gone } });
  await upsertRows(
    em,
    ChannelRow,
    wanted.map(({ row }) => ({ ...row, userId, verifiedAt: null, createdAt: now })),
    ['enabled'],
    ['userId', 'kind', 'targetDigest'],
  );
  const rows = await em.find(ChannelRow, { userId }, { disableIdentityMap: true });
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return wanted
    .map(({ row, index }) => ({ channel: byKey.get(keyOf(row))!, index, enabled: row.enabled }))
    .filter(({ channel }) => channel.verifiedAt === null);
}

function notVerified(index: number): UserError {
  const message = 'Enter the code that was sent there: until then nothing else is.';
  return userError('CHANNEL_NOT_VERIFIED', message, 'channels', index, 'target');
}

function tooManyCodes(index: number): UserError {
  const message = 'Too many codes were sent within an hour. Try again later.';
  return userError('TOO_MANY_TRIES', message, 'channels', index, 'target');
}

function wrongCode(): UserError {
  const message =
    'This code is wrong, or its time or tries are over. Setting the channels sends a new one then.';
  return userError('CHANNEL_NOT_VERIFIED', message, 'code');
}

function unknownChannel(...path: string[]): UserError {
  return userError('UNKNOWN_CHANNEL', 'No channel of yours waits for a code there.', ...path);
}
