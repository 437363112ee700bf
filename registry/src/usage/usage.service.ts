import type { CoordinateUsage, UsageAnswer, UsageByHour, UsedOperation } from '../api';
import { grouped } from '../store/grouped';
import { isoTime } from '../store/iso-time';
import type { Store } from '../store/store';
import { HOUR_MS } from './summary';

/** What is asked for; of everything where it names nothing. */
export interface UsageQuestion {
  readonly days: number;
  readonly coordinates?: readonly string[] | undefined;
  readonly client?: string | undefined;
  readonly excludeClients?: readonly string[] | undefined;
}

interface UsageRow {
  readonly coordinate: string;
  readonly client: string;
  readonly uses: number | string;
  readonly lastHour: number;
}

const HOURS_A_DAY = 24;
/** Coordinates in one statement, and answers in one list. */
const MOST_COORDINATES = 1000;
const MOST_OPERATIONS = 2000;

/** Answers who used what, by summing hours up. */
export class UsageService {
  constructor(private readonly store: Store) {}

  async usage({ days, coordinates, client, excludeClients = [] }: UsageQuestion): Promise<UsageAnswer> {
    const found: CoordinateUsage[] = [];
    if (coordinates === undefined) found.push(...(await this.#sums(days, [], client, excludeClients)));
    for (let start = 0; start < (coordinates?.length ?? 0); start += MOST_COORDINATES) {
      const some = coordinates!.slice(start, start + MOST_COORDINATES);
      found.push(...(await this.#sums(days, some, client, excludeClients)));
    }
    return { days, coordinates: found };
  }

  /** Whether use has been recorded for so many days (but one), so that what was not recorded was not used. */
  async isRecorded(days: number): Promise<boolean> {
    const [row] = await this.store.database.em
      .fork()
      .execute<{ first: number | null }[]>('select min(hour) as first from coordinate_usage');
    return typeof row?.first === 'number' && row.first <= (await this.#since(days)) + HOURS_A_DAY;
  }

  async byHour(coordinate: string, days: number): Promise<UsageByHour> {
    const em = this.store.database.em.fork();
    const rows = await em.execute<{ hour: number; client: string; uses: number | string }[]>(
      'select hour, client, uses from coordinate_usage where coordinate = ? and hour >= ? order by hour, client',
      [coordinate, await this.#since(days)],
    );
    return {
      coordinate,
      hours: rows.map(({ hour, client, uses }) => ({
        hour: isoTime(hour * HOUR_MS),
        client,
        uses: Number(uses),
      })),
    };
  }

  /** What clients really sent, the latest first. */
  async operations(days: number): Promise<UsedOperation[]> {
    const em = this.store.database.em.fork();
    const since = await this.#since(days);
    const bodies = await em.execute<{ hash: string; name: string; body: string; lastHour: number }[]>(
      `select hash, name, body, last_hour as lastHour from recorded_operation
       where last_hour >= ? order by last_hour desc, hash limit ${MOST_OPERATIONS}`,
      [since],
    );
    const usage = await em.execute<{ hash: string; client: string; uses: number | string }[]>(
      'select hash, client, sum(uses) as uses from operation_usage where hour >= ? group by hash, client',
      [since],
    );
    const clients = grouped(usage, ({ hash }) => hash);
    return bodies.map(({ hash, name, body, lastHour }) => ({
      hash,
      name,
      text: body,
      lastUsedAt: isoTime(lastHour * HOUR_MS),
      clients: (clients.get(hash) ?? []).map(({ client, uses }) => ({ client, uses: Number(uses) })),
    }));
  }

  /** Removes what is older. */
  async prune(keepMs: number): Promise<void> {
    const em = this.store.database.em.fork();
    const before = Math.floor(((await this.store.clock.now(em)) - keepMs) / HOUR_MS);
    await em.execute('delete from coordinate_usage where hour < ?', [before]);
    await em.execute('delete from operation_usage where hour < ?', [before]);
    await em.execute('delete from recorded_operation where last_hour < ?', [before]);
  }

  async #sums(
    days: number,
    coordinates: readonly string[],
    client: string | undefined,
    excluded: readonly string[],
  ): Promise<CoordinateUsage[]> {
    const conditions = ['hour >= ?'];
    const values: (string | number)[] = [await this.#since(days)];
    const listed = (texts: readonly string[]): string => texts.map(() => '?').join(', ');
    if (coordinates.length > 0) {
      conditions.push(`coordinate in (${listed(coordinates)})`);
      values.push(...coordinates);
    }
    if (client !== undefined) {
      conditions.push('client = ?');
      values.push(client);
    }
    if (excluded.length > 0) {
      conditions.push(`client not in (${listed(excluded)})`);
      values.push(...excluded);
    }
    const rows = await this.store.database.em.fork().execute<UsageRow[]>(
      `select coordinate, client, sum(uses) as uses, max(hour) as lastHour from coordinate_usage
       where ${conditions.join(' and ')} group by coordinate, client order by coordinate, uses desc, client`,
      values,
    );
    return [...grouped(rows, ({ coordinate }) => coordinate)].map(([coordinate, those]) => ({
      coordinate,
      uses: those.reduce((sum, { uses }) => sum + Number(uses), 0),
      clients: those.map((row) => ({
        client: row.client,
        uses: Number(row.uses),
        lastUsedAt: isoTime(row.lastHour * HOUR_MS),
      })),
    }));
  }

  async #since(days: number): Promise<number> {
    const now = await this.store.clock.now(this.store.database.em.fork());
    return Math.floor((now - days * 24 * HOUR_MS) / HOUR_MS);
  }
}
