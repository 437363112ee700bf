import type { Viewer } from '@goldenhour/service-kit';
import { Combiner, transact } from '@goldenhour/subgraph-kit';
import { requireSlotPlace, slotId } from '../slot/slot-id';
import { wantSlot } from '../slot/want-slot';
import type { Store } from '../store/store';
import { checkKey, checkLength, userError } from '../store/user-errors';
import { answerOnce, refused, type Answer } from '../store/write';
import type { BookAppointmentInput } from './appointment.inputs';
import { lockPersons, requirePerson } from './person';
import { seat, type Booking } from './seat';

const MAX_NOTE = 500;
const MAX_NAME = 60;

/**
 * Books seats, and places on waiting lists. Those who want the same slot wait for each other here, in the order in which they
 * came, and not for its row with a connection each; what came while one transaction ran goes into the next together.
 */
export class BookService {
  private readonly combiner: Combiner<string, Booking, Answer>;

  constructor(private readonly store: Store) {
    this.combiner = new Combiner((slot, bookings) => this.bookTogether(slot, bookings));
  }

  /** @throws AppError BAD_USER_INPUT, NOT_FOUND; FORBIDDEN for whoever has no account */
  async book(input: BookAppointmentInput, viewer: Viewer): Promise<Answer> {
    const userId = requirePerson(viewer);
    const place = requireSlotPlace(input.slotId, 'input.slotId');
    const wrong = [
      ...checkKey(input.idempotencyKey),
      ...checkLength(input.note, MAX_NOTE, 'note'),
      ...checkLength(input.patientName, MAX_NAME, 'patientName'),
    ];
    if (wrong.length > 0) return refused(...wrong);
    return this.combiner.submit(slotId(place), { input, viewer, userId });
  }

  private async bookTogether(slot: string, bookings: readonly Booking[]): Promise<readonly Answer[]> {
    const { store } = this;
    const answers = await transact(store.database, async (em) => {
      await lockPersons(
        em,
        bookings.map(({ userId }) => userId),
      );
      const wanted = await wantSlot(store, em, requireSlotPlace(slot, 'input.slotId'));
      const book = (run: readonly Booking[]): Promise<Answer[]> | Answer[] =>
        typeof wanted === 'string'
          ? run.map(() => refused(userError(wanted, ['slotId'])))
          : seat(store, em, wanted, run);
      const all: Answer[] = [];
      for (const run of runsOf(bookings)) {
        const [{ input, viewer }] = run;
        const request = { operation: 'bookAppointment', viewer, input };
        if (input.idempotencyKey == null) all.push(...(await book(run)));
        else all.push(await answerOnce(store, em, request, async () => (await book(run))[0]!));
      }
      return all;
    });
    store.relay.wake();
    return answers;
  }
}

type Run = [Booking, ...Booking[]];

/** In their order; one with an idempotency key stands alone, since its answer is kept by itself. */
function runsOf(bookings: readonly Booking[]): Run[] {
  const runs: Run[] = [];
  let open = false;
  for (const booking of bookings) {
    const alone = booking.input.idempotencyKey != null;
    if (open && !alone) runs.at(-1)!.push(booking);
    else runs.push([booking]);
    open = !alone;
  }
  return runs;
}
