import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** Where Debian's chromium package puts it. */
const CHROMIUM = '/usr/bin/chromium';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Says so, once, where the browser is missing and its tests are skipped. */
export function browserIsInstalled(): boolean {
  const installed = existsSync(CHROMIUM);
  if (!installed) process.stdout.write(`The browser tests are skipped: there is no ${CHROMIUM}.\n`);
  return installed;
}

/** A page of a visitor, and what went wrong or went out in it. */
export interface VisitedPage extends Page {
  /** Console errors and uncaught exceptions, in order. */
  readonly complaints: readonly string[];
  /** Host names that anything of the page was asked from. */
  readonly hosts: ReadonlySet<string>;
}

/** A browser without a window and with a profile of its own, which is deleted when it is closed. */
export class TestBrowser {
  private constructor(private readonly browser: Browser) {}

  static async start(): Promise<TestBrowser> {
    return new TestBrowser(await chromium.launch({ executablePath: CHROMIUM, args: FLAGS }));
  }

  /** Opens a page as a new visitor, with an empty storage. */
  async visit(url: string, options: BrowserContextOptions = {}): Promise<VisitedPage> {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    const hosts = new Set<string>();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
    });
    context.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol !== 'data:') hosts.add(hostname);
    });
    await page.goto(url);
    return Object.assign(page, { complaints, hosts });
  }

  /** Ends all visits: a live page that is left open costs the next test its processor. */
  async leave(): Promise<void> {
    await Promise.all(this.browser.contexts().map((context) => context.close()));
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
