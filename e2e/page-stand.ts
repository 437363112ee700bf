import AxeBuilder from '@axe-core/playwright';
import {
  browserIsInstalled,
  startTestPlatform,
  TestBrowser,
  type TestPlatform,
  type VisitedPage,
} from '@goldenhour/testing';

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 800 };

export const describeInBrowser = browserIsInstalled() ? describe : describe.skip;

/** For `beforeAll`: the pages may have to be built first. */
export const BUILD_MS = 300_000;

/** A browser, and a platform whose pages are built. */
export async function startPages(): Promise<[TestBrowser, TestPlatform]> {
  const [browser, platform] = await Promise.all([TestBrowser.start(), startTestPlatform()]);
  await platform.preparePages();
  return [browser, platform];
}

/** Logs in on the page as one of the demonstration's accounts. */
export async function logInAs(page: VisitedPage, name: string): Promise<void> {
  await page.getByLabel('이메일').fill(`${name}@goldenhour.test`);
  await page.getByLabel('비밀번호').fill('golden-hour-demo');
  await page.locator('.log-in button[type=submit]').click();
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
