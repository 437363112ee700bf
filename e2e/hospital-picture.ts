import type { BedState } from '@goldenhour/events';
import type { Answer } from '@goldenhour/testing';
import { DatabaseClock, decodeGlobalId, groupBy, type Database } from '@goldenhour/subgraph-kit';
import { bedState } from '../subgraphs/hospital/src/bed/bed-state';
import { readBeds, readReports } from '../subgraphs/hospital/src/bed/bed.repository';
import { FoldedLog } from '../subgraphs/hospital/src/testing/folded-log';

const PAGE = `query ($after: String) { hospitals(first: 100, after: $after) {
  nodes { id beds { kind available reported held capacity freshness suspect source reportedAt } }
  pageInfo { hasNextPage endCursor }
} }`;

/** Every bed of the country as one line each, so that three ways to know them can be compared. */
export type Picture = readonly string[];

/** What the tables say now. */
export async function pictureOfTables(database: Database): Promise<Picture> {
  const em = database.em.fork();
  const now = await new DatabaseClock(database, false).now(em);
  const reportedAt = new Map((await readReports(em, 'all')).map((row) => [row.hospitalId, row.reportedAt]));
  const beds = groupBy(await readBeds(em, 'all'), (bed) => bed.hospitalId);
  return [...beds]
    .flatMap(([id, rows]) => rows.map((row) => line(id, bedState(row, reportedAt.get(id) ?? null, now))))
    .sort();
}

/** What somebody knows who has had every numbered change. @throws when a number is missing or comes twice */
export async function pictureOfLog(database: Database): Promise<Picture> {
  const { beds, sequences } = await FoldedLog.of(database);
  const wrong = sequences.find((sequence, index) => sequence !== index + 1);
  if (wrong !== undefined) throw new Error(`The log is not whole before the number ${wrong}.`);
  return [...beds].map(([key, state]) => line(Number(key.split(' ')[0]), state)).sort();
}

/** What clients are shown. */
export async function pictureOfBoard(
  ask: (query: string, variables: Record<string, unknown>) => Promise<{ data: Answer }>,
): Promise<Picture> {
  const lines: string[] = [];
  for (let after: string | null = null; ;) {
    const { hospitals }: Answer = (await ask(PAGE, { after })).data;
    for (const { id, beds } of hospitals.nodes) {
      const key = decodeGlobalId('Hospital', id)!;
      for (const bed of beds) {
        const reportedAt = bed.reportedAt === null ? null : Date.parse(bed.reportedAt);
        lines.push(line(key, { ...bed, reportedAt }));
      }
    }
    if (!hospitals.pageInfo.hasNextPage) return lines.sort();
    after = hospitals.pageInfo.endCursor;
  }
}

function line(hospitalId: number, bed: BedState): string {
  const { kind, available, reported, held, capacity, freshness, suspect, source, reportedAt } = bed;
  return [hospitalId, kind, available, reported, held, capacity, freshness, suspect, source, reportedAt].join(
    ' ',
  );
}
