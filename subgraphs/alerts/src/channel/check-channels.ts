import type { UserError } from '@goldenhour/subgraph-kit';
import type { Dispatch } from '../delivery/dispatch';
import { userError } from '../store/user-errors';
import type { ChannelKind } from './channel.enums';
import type { ChannelRow } from './channel.entity';
import type { NotificationChannelInput, QuietHoursInput } from './channel.type';
import { minuteOf, type QuietHours } from './quiet-hours';
import { readTarget } from './target';

const MAX_OF_KIND = 5;

/** A channel of the input, and its place there. */
export interface Wanted {
  readonly index: number;
  readonly row: Pick<ChannelRow, 'kind' | 'target' | 'targetDigest' | 'lane' | 'enabled'>;
}

export function checkChannels(
  channels: readonly NotificationChannelInput[],
  { reaches }: Pick<Dispatch, 'reaches'>,
): { readonly wanted: Wanted[]; readonly userErrors: UserError[] } {
  const wanted: Wanted[] = [];
  const userErrors: UserError[] = [];
  const refuse = (index: number, message: string): void => {
    userErrors.push(userError('TARGET_REFUSED', message, 'channels', index, 'target'));
  };
  for (const [index, { kind, target: text, enabled }] of channels.entries()) {
    const target = readTarget(kind, text);
    const ofKind = wanted.filter(({ row }) => row.kind === kind);
    if (!target) refuse(index, WHAT_IT_IS[kind]);
    else if (!reaches(target.lane)) refuse(index, 'This platform has no server for it.');
    else if (ofKind.some(({ row }) => row.targetDigest === target.digest))
      refuse(index, 'This target stands in the list already.');
    else if (ofKind.length === MAX_OF_KIND)
      userErrors.push(userError('OUT_OF_RANGE', `At most ${MAX_OF_KIND} of a kind.`, 'channels', index));
    else {
      const { text: normal, digest: targetDigest, lane } = target;
      wanted.push({ index, row: { kind, target: normal, targetDigest, lane, enabled } });
    }
  }
  return { wanted, userErrors };
}

const WHAT_IT_IS: Readonly<Record<ChannelKind, string>> = {
  EMAIL: 'This is not an e-mail address.',
  SLACK: 'Only an incoming webhook of Slack: https://hooks.slack.com/services/…',
  WEB_PUSH: 'Only a PushSubscription as JSON, of a push service that browsers use.',
};

export function checkQuietHours(input: QuietHoursInput | null | undefined): {
  readonly quietHours: QuietHours | null;
  readonly userErrors: UserError[];
} {
  if (!input) return { quietHours: null, userErrors: [] };
  const [fromMinute, toMinute] = [minuteOf(input.from), minuteOf(input.to)];
  if (fromMinute !== null && toMinute !== null)
    return { quietHours: { fromMinute, toMinute }, userErrors: [] };
  const wrong = fromMinute === null ? 'from' : 'to';
  return {
    quietHours: null,
    userErrors: [userError('NOT_VALID', 'Must be like 22:00.', 'quietHours', wrong)],
  };
}
