import type { BedKind, BedUpdateInput, ConsoleStatementsQuery } from '@goldenhour/client';

export type Statements = NonNullable<NonNullable<ConsoleStatementsQuery['hospital']>['statements']>;
export type BedOfSources = Statements['beds'][number];

/** What somebody typed of one kind of bed, and what was said of it when they began. */
export interface Typed {
  readonly available: string;
  /** Empty: it stays as it is. */
  readonly capacity: string;
  readonly seen: Said;
}

/** What must not change under somebody who types: what was said of a bed, not how many are held of it. */
export interface Said {
  readonly feed: string;
  readonly staff: string;
}

/** Numbers that were typed and not sent yet. Nothing that happens elsewhere changes or loses them. */
export interface BedDraft {
  readonly typed: ReadonlyMap<BedKind, Typed>;
  /** `expectedCursor`: up to there nothing was said of the typed kinds that is not in `seen`. */
  readonly cursor: string | null;
}

export const NOTHING_TYPED: BedDraft = { typed: new Map(), cursor: null };

export function saidOf(bed: BedOfSources | undefined): Said {
  const { feed, staff } = bed ?? {};
  return {
    feed: JSON.stringify([feed?.value ?? null, feed?.capacity ?? null]),
    staff: JSON.stringify([staff?.value ?? null, staff?.capacity ?? null, staff?.at ?? null]),
  };
}

/** Somebody types; with an empty number the kind is no longer in the draft. */
export function typing(
  draft: BedDraft,
  statements: Statements,
  kind: BedKind,
  change: Partial<Pick<Typed, 'available' | 'capacity'>>,
): BedDraft {
  const before = draft.typed.get(kind);
  const after: Typed = {
    available: '',
    capacity: '',
    seen: saidOf(bedOf(statements, kind)),
    ...before,
    ...change,
  };
  const typed = new Map(draft.typed);
  if (after.available === '' && after.capacity === '') typed.delete(kind);
  else typed.set(kind, after);
  return settled({ typed, cursor: draft.cursor ?? statements.cursor }, statements);
}

/** Kinds of which something else was said since somebody began to type. */
export function conflictsOf({ typed }: BedDraft, statements: Statements): BedKind[] {
  return [...typed].flatMap(([kind, { seen }]) => {
    const now = saidOf(bedOf(statements, kind));
    return now.feed === seen.feed && now.staff === seen.staff ? [] : [kind];
  });
}

/** What was read last moves the cursor on, unless it says something else of what is typed. */
export function settled(draft: BedDraft, statements: Statements): BedDraft {
  if (draft.typed.size === 0) return NOTHING_TYPED;
  return conflictsOf(draft, statements).length > 0 ? draft : { ...draft, cursor: statements.cursor };
}

/** Somebody has looked at the newer number and stays with their own. */
export function keepMine(draft: BedDraft, statements: Statements, kind: BedKind): BedDraft {
  const mine = draft.typed.get(kind);
  if (!mine) return draft;
  const typed = new Map(draft.typed).set(kind, { ...mine, seen: saidOf(bedOf(statements, kind)) });
  return settled({ ...draft, typed }, statements);
}

export function discard(draft: BedDraft, statements: Statements, kind: BedKind): BedDraft {
  const typed = new Map(draft.typed);
  typed.delete(kind);
  return settled({ ...draft, typed }, statements);
}

/** What was sent and taken is no longer typed; what was typed on meanwhile still is. */
export function without(draft: BedDraft, sent: BedDraft, statements: Statements): BedDraft {
  const left = [...draft.typed].filter(([kind, typed]) => {
    const was = sent.typed.get(kind);
    return was?.available !== typed.available || was.capacity !== typed.capacity;
  });
  return settled({ ...draft, typed: new Map(left) }, statements);
}

/** A whole number, with a minus sign of any kind; null for everything else. */
export function readNumber(text: string): number | null {
  const plain = text.trim().replace('−', '-');
  return /^-?\d{1,5}$/.test(plain) ? Number(plain) : null;
}

/** What is sent, in the order in which it was typed; null while something typed is no number. */
export function toInput({ typed }: BedDraft): BedUpdateInput[] | null {
  const beds: BedUpdateInput[] = [];
  for (const [kind, { available, capacity }] of typed) {
    const numbers = [
      readNumber(available),
      capacity.trim() === '' ? undefined : readNumber(capacity),
    ] as const;
    if (numbers[0] === null || numbers[1] === null) return null;
    beds.push({ kind, available: numbers[0], ...(numbers[1] !== undefined && { capacity: numbers[1] }) });
  }
  return beds;
}

function bedOf(statements: Statements, kind: BedKind): BedOfSources | undefined {
  return statements.beds.find(({ shown }) => shown.kind === kind);
}
