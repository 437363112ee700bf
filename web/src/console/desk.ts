import {
  ConsoleAnnouncementPostedDocument,
  ConsoleAnnouncementsDocument,
  ConsoleBedChangesDocument,
  ConsoleStatementsDocument,
  type Client,
  type ConsoleAnnouncementFragment,
} from '@goldenhour/client';
import { Listeners } from '../map/board/listeners';
import type { Statements } from './beds/bed-draft';
import { follow } from './live/follow';
import { Rereading } from './live/reading';
import { Alarm } from './request/alarm';
import { Bell } from './request/bell';
import { LiveRequests } from './request/live-requests';
import { RequestStore } from './request/request-store';

/** Equipment changes, and words stand no more, without an event. */
const STATEMENTS_MS = 30_000;
/** Announcements begin and end by themselves. */
const ANNOUNCEMENTS_MS = 60_000;
/** A clock that runs every second and missed so much was asleep, and so may be the connection. */
const ASLEEP_MS = 30_000;

export type Announcement = ConsoleAnnouncementFragment;

/** All that the console of one hospital knows and does while it is open. */
export class Desk {
  readonly requests = new RequestStore();
  readonly live: LiveRequests;
  readonly alarm = new Alarm(new Bell(), localStorageIfAny());
  readonly statements: Rereading<Statements>;
  readonly announcements: Rereading<readonly Announcement[]>;
  /** Why the server lets this console listen no longer; null while it does. */
  refused: unknown = null;
  readonly onRefused = new Listeners();
  #ticker: ReturnType<typeof setInterval> | undefined;

  constructor(
    readonly client: Client,
    readonly hospitalId: string,
  ) {
    this.live = new LiveRequests(
      client,
      hospitalId,
      this.requests,
      (requests) => this.alarm.came(requests),
      (error) => {
        this.refused = error;
        this.onRefused.tell();
      },
    );
    this.statements = new Rereading(() => this.#readStatements(), STATEMENTS_MS);
    this.announcements = new Rereading(() => this.#readAnnouncements(), ANNOUNCEMENTS_MS);
  }

  /** Begins to listen, again after an end too. @returns ends it */
  start(): () => void {
    const ended = new AbortController();
    const { signal } = ended;
    this.refused = null;
    this.onRefused.tell();
    this.live.start();
    this.statements.start();
    this.announcements.start();
    const only = { hospitalIds: [this.hospitalId] };
    follow(this.client, ConsoleBedChangesDocument, only, signal, () => void this.statements.refresh());
    follow(
      this.client,
      ConsoleAnnouncementPostedDocument,
      only,
      signal,
      () => void this.announcements.refresh(),
    );
    let tickedAt = Date.now();
    this.#ticker = setInterval(() => {
      if (Date.now() - tickedAt > ASLEEP_MS) this.#wake();
      tickedAt = Date.now();
      this.alarm.tick(this.requests.get().asked.length);
    }, 1_000);
    const seen = (): void => {
      if (!document.hidden) this.#wake();
    };
    document.addEventListener('visibilitychange', seen, { signal });
    window.addEventListener('online', () => this.#wake(), { signal });
    document.addEventListener('pointerdown', () => void this.alarm.clicked(), { signal });
    document.addEventListener('keydown', () => void this.alarm.clicked(), { signal });
    return () => {
      ended.abort();
      this.live.stop();
      this.statements.stop();
      this.announcements.stop();
      clearInterval(this.#ticker);
    };
  }

  /** In place of all waits: somebody looks, or the network is back. */
  #wake(): void {
    this.client.wake();
    this.live.refresh();
    void this.statements.refresh();
    void this.announcements.refresh();
  }

  async #readStatements(): Promise<Statements> {
    const { data, errors } = await this.client.query(ConsoleStatementsDocument, {
      hospitalId: this.hospitalId,
    });
    const statements = data.hospital?.statements;
    if (!statements) throw errors[0] ?? new Error('Nothing is known of this hospital.');
    return statements;
  }

  async #readAnnouncements(): Promise<readonly Announcement[]> {
    const { data, errors } = await this.client.query(ConsoleAnnouncementsDocument, {
      hospitalId: this.hospitalId,
    });
    const { standing, latest } = data.hospital ?? {};
    if (!standing || !latest) throw errors[0] ?? new Error('Nothing is announced of this hospital.');
    const all = new Map([...latest.nodes, ...standing.nodes].map((one) => [one.id, one]));
    return [...all.values()].sort((a, b) => Date.parse(b.startsAt) - Date.parse(a.startsAt));
  }
}

function localStorageIfAny(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
