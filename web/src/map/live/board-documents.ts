import {
  LiveBoardChangesDocument,
  LiveBoardDocument,
  LiveBoardPageDocument,
  type BoardDocuments,
  type LiveBoardChangesSubscription,
  type LiveBoardPageQuery,
  type LiveBoardQuery,
} from '@goldenhour/client';

export const BOARD_DOCUMENTS: BoardDocuments<
  LiveBoardQuery,
  LiveBoardPageQuery,
  LiveBoardChangesSubscription
> = { board: LiveBoardDocument, page: LiveBoardPageDocument, changes: LiveBoardChangesDocument };

/** Gives what these two documents of the board give, in one answer; index.html lets the browser ask for it before us. */
export const BOARD_PATH = '/board.json';

export type ChangesEvent = LiveBoardChangesSubscription['bedChanges'];
