import AxeBuilder from '@axe-core/playwright';
import type { Answer, TestPlatform, VisitedPage } from '@goldenhour/testing';
import { DISPATCHER, SEOUL_CITY_HALL, staffOf } from './transport-desk';

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 800 };

/** A visitor in Seoul who lets pages know it, and reads Korean. */
export const IN_SEOUL = {
  locale: 'ko-KR',
  viewport: PHONE,
  geolocation: SEOUL_CITY_HALL,
  permissions: ['geolocation'],
};

/** Logs in on the page as one of the demonstration's accounts. */
export async function logInAs(page: VisitedPage, name: string): Promise<void> {
  await page.getByLabel('이메일').fill(`${name}@goldenhour.test`);
  await page.getByLabel('비밀번호').fill('golden-hour-demo');
  await page.locator('.log-in button[type=submit]').click();
}

export interface AskedHospital {
  readonly id: string;
  readonly status: string;
  readonly hospital: { readonly id: string; readonly name: string };
}

export interface OpenTransport {
  readonly id: string;
  readonly preKtas: number | null;
  readonly takenOver: boolean;
  readonly position: { readonly latitude: number } | null;
  readonly reservations: readonly AskedHospital[];
}

/** The open transports of Seoul, newest first, as its dispatcher sees them. */
export async function openTransports(platform: TestPlatform): Promise<OpenTransport[]> {
  const { data } = await platform.query(
    `{ openTransports { nodes { id preKtas takenOver position { latitude }
      reservations { id status hospital { id name } } } } }`,
    {},
    DISPATCHER,
  );
  return data.openTransports.nodes as OpenTransport[];
}

/** A hospital's answer, given by its staff: `ApproveReservation` or `DeclineReservation` of the contract. */
export async function answer(
  platform: TestPlatform,
  name: 'ApproveReservation' | 'DeclineReservation',
  { id, hospital }: AskedHospital,
  more: Record<string, unknown> = {},
): Promise<void> {
  const input = { reservationId: id, ...more };
  const { data, errors } = await platform.send(name, { input }, staffOf(hospital.id));
  const payload: Answer = data?.[name[0]!.toLowerCase() + name.slice(1)];
  if (errors || payload.userErrors.length > 0) throw new Error(JSON.stringify({ errors, payload }));
}

/** What axe finds wrong on the page, seen from its end: there nothing lies above anything else. */
export async function violationsOf(page: VisitedPage): Promise<string[]> {
  await page.evaluate('window.scrollTo(0, document.documentElement.scrollHeight)');
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .setLegacyMode()
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
