import { PATHS, type UsageAnswer } from '../../api';
import type { Answer } from '../../format/answer';
import type { Context } from '../context';

export interface UsageOptions {
  readonly days: number;
  readonly client?: string;
  readonly excludeClient: string[];
}

export async function usage(
  { registry }: Context,
  coordinates: readonly string[],
  { days, client, excludeClient }: UsageOptions,
): Promise<Answer> {
  const answer = await registry.get<UsageAnswer>(PATHS.usage, {
    coordinate: coordinates,
    days,
    client,
    excludeClient: excludeClient.length > 0 ? excludeClient : undefined,
  });
  const rows = coordinates.flatMap((coordinate) => {
    const clients = answer.coordinates.find((one) => one.coordinate === coordinate)?.clients ?? [];
    if (clients.length === 0) return [[coordinate, '0', '', '']];
    return clients.map((one) => [coordinate, String(one.uses), one.client, one.lastUsedAt]);
  });
  const used = answer.coordinates.filter(({ uses }) => uses > 0).length;
  return {
    passed: true,
    title: `${used} of ${coordinates.length} were used in ${answer.days} days.`,
    sections: [{ heading: 'Use', table: { columns: ['coordinate', 'requests', 'client', 'last'], rows } }],
    annotations: [],
    data: answer,
  };
}
