import type { HospitalsChanged, Numbered } from '@goldenhour/events';
import { asEvent, readLog, readPosition, type Database } from '@goldenhour/subgraph-kit';
import type { Board } from './board';

const TOPIC = 'hospital.changed';

/**
 * Keeps a board at the end of the log, without a gap: live pushes are applied in order, and what a push left
 * out (the bus was away, or this process was) is read from the log.
 */
export class BoardFollower {
  private work: Promise<void> = Promise.resolve();

  /** @param reload builds the board anew, for a log that is another one */
  constructor(
    private readonly board: Board,
    private readonly database: Database,
    private readonly reload: () => Promise<void>,
  ) {}

  /** An event that the bus brought. */
  take(event: Numbered<HospitalsChanged>): Promise<void> {
    return this.inOrder(async () => {
      const { board } = this;
      if (event.epoch === board.epoch && event.sequence > board.sequence + 1)
        await this.readUpTo(event.sequence - 1);
      if (event.epoch === board.epoch) board.apply(event);
      else await this.catchUpNow();
    });
  }

  /** Applies whatever the log has and the board has not: at most one cheap look when there is nothing. */
  catchUp(): Promise<void> {
    return this.inOrder(() => this.catchUpNow());
  }

  private async catchUpNow(): Promise<void> {
    const { epoch, published } = await readPosition(this.database.em.fork(), TOPIC);
    if (epoch !== this.board.epoch) await this.reload();
    else await this.readUpTo(published);
  }

  private async readUpTo(sequence: number): Promise<void> {
    const { board } = this;
    for (const row of await readLog(this.database.em.fork(), TOPIC, board.sequence, sequence)) {
      board.apply(asEvent<typeof TOPIC>(row, board.epoch));
    }
  }

  /** One thing at a time; one that failed does not stop the next. */
  private inOrder(work: () => Promise<void>): Promise<void> {
    const done = this.work.then(work);
    this.work = done.catch(() => undefined);
    return done;
  }
}
