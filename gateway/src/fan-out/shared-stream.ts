import { encodeChangeCursor, type ChangePosition } from '@goldenhour/events';
import { maskError, type Logger } from '@goldenhour/service-kit';
import type { ExecutionResult } from 'graphql';
import type { EngineOperation } from '../engine/engine';
import { answerText } from './answer-text';
import { cursorIn, onlyStands, withCursor, withoutCursor } from './event-cursor';
import type { FanOutMetrics } from './fan-out-metrics';
import { Member, type MemberStream } from './member';
import { RecentEvents } from './recent-events';
import { SharedEvent } from './shared-event';
import type { Sink } from './sink';
import type { Resume } from './stream-shape';
import type { Turns } from './turns';
import { Upstream, type StreamEnd, type UpstreamOptions } from './upstream';
import { withoutOutdated } from './without-outdated';

export interface SharedStreamOptions {
  readonly resume: Resume | undefined;
  /** The operation to begin after a cursor, or now. */
  readonly operation: (after: string | undefined) => EngineOperation;
  readonly subscribe: (
    operation: EngineOperation,
    signal: AbortSignal,
  ) => Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>;
  /** Nobody is left, or the source has ended. */
  readonly onOver: () => void;
  readonly turns: Turns;
  readonly metrics: FanOutMetrics;
  readonly log: Logger;
  readonly random: () => number;
  readonly patienceMs: number;
}

/** All clients of equal subscriptions: one upstream, each event completed and serialized once. */
export class SharedStream implements MemberStream {
  readonly #members = new Set<Member>();
  readonly #live = new Set<Member>();
  readonly #recent = new RecentEvents();
  readonly #upstream: Upstream;
  #isAccepted = false;
  #isOver = false;
  #whenAccepted: (() => void)[] = [];
  #greeting: ExecutionResult | undefined;
  /** The highest number that the source has taken from a client. */
  #known = -1;

  constructor(private readonly o: SharedStreamOptions) {
    o.metrics.upstreams.inc({ kind: 'shared' });
    this.#upstream = this.open({
      after: undefined,
      onAccepted: () => this.#accepted(),
      onEvent: (result) => this.#take(result),
      onEnd: (end) => this.#end(end),
    });
  }

  get turns(): Turns {
    return this.o.turns;
  }

  get metrics(): FanOutMetrics {
    return this.o.metrics;
  }

  /** The number of the last event. */
  get last(): number {
    return this.#recent.last;
  }

  /** @param after the cursor that the client sent: it is served from there */
  join(sink: Sink, after: unknown): Member {
    const member = new Member(this, sink, this.metrics);
    this.#members.add(member);
    if (after === undefined || after === null || !this.o.resume) {
      member.goLive(this.#greetingNow());
      return member;
    }
    const resume = () => member.resume(after);
    if (this.#isAccepted) resume();
    else this.#whenAccepted.push(resume);
    return member;
  }

  remove(member: Member): void {
    this.#members.delete(member);
    this.#live.delete(member);
    if (this.#members.size === 0) this.#close();
  }

  setLive(member: Member, isLive: boolean): void {
    if (isLive) this.#live.add(member);
    else this.#live.delete(member);
  }

  /** Begins again by the plan that the engine has now, where the last event ended. @returns false where it cannot */
  replan(): boolean {
    if (!this.o.resume) return false;
    this.#upstream.replan();
    for (const member of this.#members) member.replan();
    return true;
  }

  /** Ends it for all. */
  fail(error: unknown): void {
    this.#end({ kind: 'failed', error });
  }

  /** Ends it for one. */
  end(member: Member, end: StreamEnd): void {
    if (end.kind === 'failed') member.fail(maskError(end.error, this.o.log));
    else member.complete(end.kind === 'refused' ? this.eventOf(end.result) : undefined);
  }

  /** An upstream of this stream's operation. */
  open(o: Pick<UpstreamOptions, 'after' | 'onAccepted' | 'onEvent' | 'onEnd'>): Upstream {
    const { operation, subscribe, random, patienceMs, resume } = this.o;
    return new Upstream({
      ...o,
      open: (after, signal) => subscribe(operation(after), signal),
      cursorOf: resume && ((event) => cursorIn(event, resume)),
      random,
      patienceMs,
    });
  }

  /** Serializes an answer, without a cursor that clients did not ask for. */
  eventOf(result: ExecutionResult, previous?: number): SharedEvent {
    const { resume, log } = this.o;
    const cursor = resume && cursorIn(result, resume);
    const shown = resume?.isHidden ? withoutCursor(result, resume) : result;
    return new SharedEvent({ ...answerText(shown, log), cursor, previous });
  }

  onlyStands(result: ExecutionResult): boolean {
    return this.o.resume !== undefined && onlyStands(result, this.o.resume);
  }

  /** Notes that the source has taken a cursor. */
  note(position: ChangePosition | undefined): void {
    if (position && position.epoch === this.#recent.epoch)
      this.#known = Math.max(this.#known, position.sequence);
  }

  /** Whether it is sure, without asking the source, that a cursor is good and that nothing after it is missing here. */
  knows(position: ChangePosition): boolean {
    return this.reaches(position) && position.sequence <= Math.max(this.last, this.#known);
  }

  reaches(position: ChangePosition): boolean {
    return this.#recent.reaches(position);
  }

  after(sequence: number): readonly SharedEvent[] {
    return this.#recent.after(sequence);
  }

  /** Takes what a client was served from the log, which reaches up to what is remembered. */
  remember({
    events,
    floor,
  }: {
    readonly events: readonly SharedEvent[];
    readonly floor: number | undefined;
  }): void {
    if (floor !== undefined) this.#recent.prepend(events, floor);
  }

  latestOf(events: readonly SharedEvent[]): readonly SharedEvent[] {
    const { resume } = this.o;
    return resume?.lists ? withoutOutdated(events, resume.field, resume.lists) : events;
  }

  /** Undefined where the stream has no numbers. */
  positionAt(sequence: number): ChangePosition | undefined {
    const { epoch } = this.#recent;
    return epoch === undefined ? undefined : { epoch, sequence };
  }

  #accepted(): void {
    this.#isAccepted = true;
    for (const resume of this.#whenAccepted.splice(0)) resume();
  }

  #take(result: ExecutionResult): void {
    const { resume } = this.o;
    const event = this.eventOf(result, this.last === -1 ? undefined : this.last);
    // After a break the source says where it stands: clients know all up to there.
    if (this.#greeting && this.onlyStands(result)) {
      this.#recent.stand(event.position);
      for (const member of this.#members) member.look();
      return;
    }
    if (resume && this.#greeting === undefined && event.position) {
      this.#greeting = result;
      this.#recent.begin(event.position);
    } else this.#recent.push(event);
    for (const member of this.#live) member.take(event);
    if (this.#live.size < this.#members.size) for (const member of this.#members) member.look();
  }

  /** The first event of a stream that was begun without a cursor says where it stands: now it stands elsewhere. */
  #greetingNow(): SharedEvent | undefined {
    const { resume } = this.o;
    const position = this.positionAt(this.last);
    if (!this.#greeting || !resume || !position) return undefined;
    return this.eventOf(withCursor(this.#greeting, resume, encodeChangeCursor(position)));
  }

  #end(end: StreamEnd): void {
    for (const member of this.#members) this.end(member, end);
    this.#close();
  }

  #close(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.metrics.upstreams.dec({ kind: 'shared' });
    this.#upstream.stop();
    this.o.onOver();
  }
}
