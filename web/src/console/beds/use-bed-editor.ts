import { UpdateBedsDocument, UserErrorsError, type BedKind, type UserError } from '@goldenhour/client';
import { useEffect, useMemo, useRef, useState } from 'react';
import { SubmissionKey } from '../../form/submission-key';
import { useAttempt, isAnswer, type FormState } from '../../form/use-attempt';
import { sendOnce } from '../../form/use-submit';
import { useDesk } from '../hooks';
import {
  conflictsOf,
  discard,
  keepMine,
  NOTHING_TYPED,
  settled,
  toInput,
  typing,
  without,
  type BedDraft,
  type Statements,
  type Typed,
} from './bed-draft';

/** Another kind changed, or a hold: what was typed is sent again over the newer picture, so often. */
const MOST_TRIES = 3;

export interface BedEditorState extends FormState {
  readonly draft: BedDraft;
  readonly conflicts: readonly BedKind[];
  /** What was typed that is no number. */
  readonly unreadable: boolean;
  readonly saved: boolean;
  readonly type: (kind: BedKind, change: Partial<Pick<Typed, 'available' | 'capacity'>>) => void;
  readonly keepMine: (kind: BedKind) => void;
  readonly discard: (kind: BedKind) => void;
  readonly discardAll: () => void;
  readonly save: () => Promise<void>;
}

/** What was typed of beds, kept until it was saved or given up, whatever is said elsewhere meanwhile. */
export function useBedEditor(statements: Statements): BedEditorState {
  const desk = useDesk();
  const [draft, setDraft] = useState(NOTHING_TYPED);
  const [unreadable, setUnreadable] = useState(false);
  const [saved, setSaved] = useState(false);
  const form = useAttempt([], true);
  const key = useRef<SubmissionKey>(null);
  useEffect(() => setDraft((present) => settled(present, statements)), [statements]);
  const conflicts = useMemo(() => conflictsOf(draft, statements), [draft, statements]);

  const send = async (): Promise<void> => {
    key.current ??= new SubmissionKey();
    let present = draft;
    for (let nth = 1; ; nth += 1) {
      const beds = toInput(present);
      if (!beds) return;
      const input = { hospitalId: desk.hospitalId, beds, expectedCursor: present.cursor };
      try {
        await sendOnce(UpdateBedsDocument, { ...input, idempotencyKey: key.current.for(input) });
        key.current.answered();
        const sent = present;
        setDraft((typed) => without(typed, sent, statements));
        setSaved(true);
        return;
      } catch (error) {
        if (isAnswer(error)) key.current.answered();
        if (!isConflict(error)) throw error;
        await desk.statements.refresh();
        const newest = desk.statements.get().data ?? statements;
        const next = settled(present, newest);
        setDraft((typed) => settled(typed, newest));
        if (nth === MOST_TRIES || conflictsOf(next, newest).length > 0) throw error;
        present = next;
      }
    }
  };

  return {
    ...form,
    draft,
    conflicts,
    unreadable,
    saved,
    type(kind, change) {
      setSaved(false);
      setUnreadable(false);
      setDraft((typed) => typing(typed, statements, kind, change));
    },
    keepMine: (kind) => setDraft((typed) => keepMine(typed, statements, kind)),
    discard: (kind) => setDraft((typed) => discard(typed, statements, kind)),
    discardAll() {
      setUnreadable(false);
      form.clear();
      setDraft(NOTHING_TYPED);
    },
    async save() {
      setUnreadable(toInput(draft) === null);
      if (toInput(draft) === null) return;
      await form.attempt(send);
      await desk.statements.refresh();
    },
  };
}

function isConflict(error: unknown): boolean {
  return error instanceof UserErrorsError && error.has('CONFLICT');
}

/** `beds.0.available` is the first that was sent. */
export function errorOf(form: FormState, draft: BedDraft, kind: BedKind): UserError | undefined {
  const index = [...draft.typed.keys()].indexOf(kind);
  return ['available', 'capacity', 'kind']
    .map((member) => form.errorAt(`beds.${index}.${member}`))
    .find((error) => error !== undefined);
}
