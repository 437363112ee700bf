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

export type ChangesEvent = LiveBoardChangesSubscription['bedChanges'];
