import { ConsoleAppointmentsDocument, type Client, type ConsoleAppointmentsQuery } from '@goldenhour/client';

type Page = NonNullable<NonNullable<ConsoleAppointmentsQuery['hospital']>['appointments']>;
export type Appointment = Page['nodes'][number];

const PAGE = 100;
/** A day with more than 1,000 has an end here too. */
const MOST_PAGES = 10;

/** All appointments of a day, from the morning on. @throws ApiError, ConnectionError */
export async function readDay(
  client: Client,
  hospitalId: string,
  date: string,
): Promise<readonly Appointment[]> {
  const all: Appointment[] = [];
  let after: string | null = null;
  for (let nth = 0; nth < MOST_PAGES; nth += 1) {
    const page: Page = await readPage(client, hospitalId, date, after);
    all.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  return all;
}

async function readPage(
  client: Client,
  hospitalId: string,
  date: string,
  after: string | null,
): Promise<Page> {
  const { data, errors } = await client.query(ConsoleAppointmentsDocument, {
    ...{ hospitalId, date, after },
    first: PAGE,
  });
  const page = data.hospital?.appointments;
  if (!page) throw errors[0] ?? new Error('Nothing is known of the appointments.');
  return page;
}
