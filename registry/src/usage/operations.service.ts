import { transact, upsertRows } from '@goldenhour/subgraph-kit';
import { parse } from 'graphql';
import { RegistryProblem, type AppVersions, type OperationsAnswer, type OperationsRequest } from '../api';
import { isoTime } from '../store/iso-time';
import type { Store } from '../store/store';
import { AppOperationRow, AppVersionRow } from './app-operation.entity';

const NAME = /^[\w.@/+-]{1,64}$/;
const HASH = /^[\w:-]{1,128}$/;
const MOST = 5000;

/** The persisted operations of apps, by version. */
export class OperationsService {
  constructor(private readonly store: Store) {}

  /** @throws RegistryProblem BAD_REQUEST, or CONFLICT where a hash is there with another text */
  async add({ app, version, operations }: OperationsRequest): Promise<OperationsAnswer> {
    const entries = checked(app, version, operations);
    const { database, clock } = this.store;
    await transact(database, async (em) => {
      const now = await clock.now(em);
      const known = await em.find(AppOperationRow, { app, version });
      const bodies = new Map(known.map(({ hash, body }) => [hash, body]));
      const changed = entries.find(([hash, body]) => bodies.has(hash) && bodies.get(hash) !== body);
      if (changed)
        throw new RegistryProblem(
          'CONFLICT',
          `Operation ${changed[0]} of ${app} ${version} is there with another text: release another version.`,
        );
      await em
        .createQueryBuilder(AppVersionRow)
        .insert({ app, version, at: now })
        .onConflict(['app', 'version'])
        .ignore()
        .execute();
      await upsertRows(
        em,
        AppOperationRow,
        entries.filter(([hash]) => !bodies.has(hash)).map(([hash, body]) => ({ app, version, hash, body })),
        ['body'],
      );
    });
    return this.of(app, version);
  }

  /** @throws RegistryProblem NOT_FOUND */
  async of(app: string, version: string): Promise<OperationsAnswer> {
    const em = this.store.database.em.fork();
    const row = await em.findOne(AppVersionRow, { app, version });
    if (!row) throw new RegistryProblem('NOT_FOUND', `There is no version ${version} of ${app}.`);
    const operations = await em.find(AppOperationRow, { app, version }, { orderBy: { hash: 'asc' } });
    return {
      app,
      version,
      at: isoTime(row.at),
      operations: Object.fromEntries(operations.map(({ hash, body }) => [hash, body])),
    };
  }

  /** One operation's text; null where there is none. */
  async text(app: string, version: string, hash: string): Promise<string | null> {
    const row = await this.store.database.em.fork().findOne(AppOperationRow, { app, version, hash });
    return row?.body ?? null;
  }

  /** Every operation of every app, for checks. */
  async all(): Promise<AppOperationRow[]> {
    return this.store.database.em.fork().find(AppOperationRow, {}, { limit: MOST * 4 });
  }

  async apps(): Promise<AppVersions> {
    const rows = await this.store.database.em
      .fork()
      .execute<{ app: string; version: string; at: number | string; operations: number | string }[]>(
        `select v.app, v.version, v.at, count(o.hash) as operations from app_version v
       left join app_operation o on o.app = v.app and o.version = v.version
       group by v.app, v.version, v.at order by v.at desc, v.app, v.version`,
      );
    return {
      items: rows.map(({ app, version, at, operations }) => ({
        app,
        version,
        at: isoTime(Number(at)),
        operations: Number(operations),
      })),
    };
  }
}

function checked(
  app: string,
  version: string,
  operations: Readonly<Record<string, string>>,
): [string, string][] {
  if (!NAME.test(app) || !NAME.test(version))
    throw bad('An app and its version are 1 to 64 letters, digits and . _ @ / + - each.');
  const entries = Object.entries(operations);
  if (entries.length === 0) throw bad('There is no operation in it.');
  if (entries.length > MOST) throw bad(`At most ${MOST} operations at once.`);
  for (const [hash, body] of entries) {
    if (!HASH.test(hash)) throw bad(`"${hash.slice(0, 40)}" is no hash: letters, digits and : _ - only.`);
    try {
      parse(body, { noLocation: true });
    } catch {
      throw bad(`Operation ${hash} does not parse.`);
    }
  }
  return entries;
}

function bad(message: string): RegistryProblem {
  return new RegistryProblem('BAD_REQUEST', message);
}
