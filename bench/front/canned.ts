/** A small query of the contract, as a client sends it, and what the subgraph answers it with each time. */
export const QUERY = `query BoardCursor {
  bedBoard { cursor hospitalCount freshCount updatedAt feed { source lastSuccessAt lagSeconds quarantined } }
}`;

export const BED_BOARD = {
  cursor: 'WyI4ZjE1NDIxYyIsMTIzNF0',
  hospitalCount: 533,
  freshCount: 512,
  updatedAt: '2026-11-28T03:04:05.678Z',
  feed: {
    source: 'SIMULATOR',
    lastSuccessAt: '2026-11-28T03:04:01.000Z',
    lagSeconds: 4,
    quarantined: 0,
  },
};

export const ANSWER = JSON.stringify({ data: { bedBoard: BED_BOARD } });
