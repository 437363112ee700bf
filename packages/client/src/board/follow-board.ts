import { backOffMs, type BackOff } from '../back-off';
import { requestOf } from '../document';
import { CursorExpiredError, type ApiError } from '../errors/api-error';
import { isPassing } from '../http/retry';
import type { Answer } from '../http/post';
import type { Sender } from '../http/sender';
import type { LiveState, SubscriptionOptions } from '../live/subscription';
import type { Waits } from '../waits';
import type { BoardData, BoardDocuments, ChangesData, PageData } from './board-documents';

const PAGE_SIZE = 100;
const BACK_OFF: BackOff = { firstMs: 1_000, longestMs: 30_000 };

/** Everything, to put in place of what was known; or what changed since the step before. */
export type BoardStep<Board extends BoardData, Page extends PageData, Changes extends ChangesData> =
  | {
      readonly type: 'board';
      readonly board: Board['bedBoard'];
      readonly hospitals: readonly Page['hospitals']['nodes'][number][];
      /** What could not be read; the fields are null. */
      readonly errors: readonly ApiError[];
    }
  | {
      readonly type: 'changes';
      readonly event: Changes['bedChanges'];
      readonly errors: readonly ApiError[];
    };

export interface FollowOptions {
  /** Go on from here instead of loading the board first, when the API still knows that cursor. */
  readonly after?: string | null;
  /**
   * A path of the gateway that gives the board and all its hospitals in one answer, as that of our own pages does. Where it
   * gives none, the hospitals are asked for page by page.
   */
  readonly snapshot?: string;
  readonly onState?: (state: LiveState, error?: unknown) => void;
  readonly signal?: AbortSignal;
}

export interface FollowBoardParts {
  readonly sender: Sender;
  readonly waits: Waits;
  readonly subscribe: (
    o: Pick<SubscriptionOptions, 'query' | 'variables' | 'resume' | 'onState' | 'signal'>,
  ) => AsyncIterable<Answer>;
}

/**
 * The board and all its changes, without a gap: the cursor first, then the pages, then what came after that cursor. Over a
 * break it goes on from the last cursor; when the API no longer knows that one (CURSOR_EXPIRED), from a new board.
 */
export async function* followBoard<B extends BoardData, P extends PageData, C extends ChangesData>(
  { sender, waits, subscribe }: FollowBoardParts,
  documents: BoardDocuments<B, P, C>,
  { after = null, snapshot, onState }: FollowOptions,
  signal: AbortSignal,
): AsyncGenerator<BoardStep<B, P, C>, undefined, undefined> {
  let cursor = after;
  for (let attempt = 1; !signal.aborted;) {
    try {
      if (cursor === null) {
        onState?.('connecting');
        const loaded =
          (await loadSnapshot<B, P>(sender, snapshot, signal)) ??
          (await loadBoard(sender, documents, signal));
        cursor = loaded.board.cursor;
        attempt = 1;
        yield loaded;
      }
      const changes = subscribe({
        query: String(documents.changes),
        variables: { after: cursor },
        resume: (data: C) => ({ after: data.bedChanges.cursor }),
        onState,
        signal,
      });
      for await (const { data, errors } of changes) {
        const event = (data as C).bedChanges;
        cursor = event.cursor;
        yield { type: 'changes', event, errors };
      }
    } catch (error) {
      if (hasEnded(signal)) return;
      if (error instanceof CursorExpiredError) cursor = null;
      else if (!isPassing(error)) throw error;
      onState?.('waiting', error);
      await waits.wait(backOffMs(attempt++, BACK_OFF), signal);
    }
  }
}

/** A call, since the compiler takes what it read before an await for still true. */
function hasEnded(signal: AbortSignal): boolean {
  return signal.aborted;
}

interface Snapshot<B extends BoardData, P extends PageData> {
  readonly board: B['bedBoard'];
  readonly hospitals: readonly P['hospitals']['nodes'][number][];
}

async function loadSnapshot<B extends BoardData, P extends PageData>(
  sender: Sender,
  path: string | undefined,
  signal: AbortSignal,
): Promise<(BoardStep<B, P, ChangesData> & { type: 'board' }) | null> {
  if (path === undefined) return null;
  const answer = await sender.read(path, signal);
  return isSnapshot<B, P>(answer) ? { type: 'board', ...answer, errors: [] } : null;
}

function isSnapshot<B extends BoardData, P extends PageData>(answer: unknown): answer is Snapshot<B, P> {
  const { board, hospitals } = (answer ?? {}) as { board?: { cursor?: unknown }; hospitals?: unknown };
  return typeof board?.cursor === 'string' && Array.isArray(hospitals);
}

async function loadBoard<B extends BoardData, P extends PageData>(
  sender: Sender,
  documents: BoardDocuments<B, P, ChangesData>,
  signal: AbortSignal,
): Promise<BoardStep<B, P, ChangesData> & { type: 'board' }> {
  const first = await sender.send(requestOf(documents.board), true, signal);
  const errors = [...first.errors];
  const hospitals: unknown[] = [];
  let after: string | null | undefined = null;
  do {
    const variables = { first: PAGE_SIZE, after };
    const page = await sender.send(requestOf(documents.page, variables), true, signal);
    const { pageInfo, nodes } = (page.data as P).hospitals;
    hospitals.push(...nodes);
    errors.push(...page.errors);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after != null);
  return { type: 'board', board: (first.data as B).bedBoard, hospitals, errors };
}
