import {
  BedChangesDocument,
  createClient,
  CursorExpiredError,
  HospitalByHpidDocument,
  type BedChangesSubscription,
  type BoardCursorQuery,
  type BoardStep,
  type MapBoardQuery,
} from '@goldenhour/client';
import { startTestPlatform, temporaryFolder, waitFor, type TestPlatform } from '@goldenhour/testing';
import WebSocket from 'ws';

type Step = BoardStep<BoardCursorQuery, MapBoardQuery, BedChangesSubscription>;

/** Takes steps until one holds; leaves the rest to the next call. */
async function until<Step>(
  steps: AsyncIterator<Step, undefined>,
  holds: (step: Step) => boolean,
): Promise<Step> {
  for (;;) {
    const { value, done } = await steps.next();
    if (done) throw new Error('The steps ended.');
    if (holds(value)) return value;
  }
}

describe.each(['websocket', 'sse'] as const)('the typed client over %s', (transport) => {
  const folder = temporaryFolder();
  let platform: TestPlatform;
  const start = async (env: Record<string, string> = {}) =>
    (platform = await startTestPlatform({ DATA_DIR: folder.path, ...env }));
  beforeAll(() => start());
  afterAll(async () => {
    await platform.stop();
    folder.remove();
  });

  const client = () => createClient({ url: platform.url, transport, webSocket: WebSocket });
  const reporting = (n: number) => platform.simulator.hospitals.filter((h) => h.reporting === 'live')[n]!;
  const tells = (hpid: string, available: number) => (step: Step) =>
    step.type === 'changes' &&
    step.event.changes.some(
      (c) => c.hospital?.hpid === hpid && c.kind === 'ER_GENERAL' && c.available === available,
    );

  it('gives the whole board and then each change', async () => {
    const steps = client().followBoard();
    const board = await steps.next();
    expect(board.value).toMatchObject({ type: 'board', errors: [] });
    if (board.value?.type !== 'board') throw new Error('The first step is the board.');
    expect(board.value.hospitals).toHaveLength(board.value.board.hospitalCount);
    const { hpid } = reporting(0);
    platform.simulator.set(hpid, { hvec: '-7', hvs01: '20' });
    await until(steps, tells(hpid, -7));
    await steps.return!();
    expect(await steps.next()).toEqual({ done: true, value: undefined });
  });

  it('goes on from its cursor over a restart of the gateway', async () => {
    const states: string[] = [];
    const steps = client().followBoard({ onState: (state) => states.push(state) });
    await until(steps, ({ type }) => type === 'changes');
    const { port } = new URL(platform.url);
    await platform.stop();
    await waitFor('the break', () => states.includes('waiting'));
    await start({ PORT: port });
    const { hpid } = reporting(1);
    platform.simulator.set(hpid, { hvec: '-9', hvs01: '20' });
    const seen: string[] = [];
    await until(steps, (step) => {
      seen.push(step.type);
      return tells(hpid, -9)(step);
    });
    expect(seen).not.toContain('board');
    await steps.return!();
  });

  it('throws CURSOR_EXPIRED as a class of its own, and gives a new board where it follows one', async () => {
    const foreign = { after: 'bm90IGEgY3Vyc29y' };
    await expect(client().subscribe(BedChangesDocument, foreign).next()).rejects.toBeInstanceOf(
      CursorExpiredError,
    );
    const steps = client().followBoard(foreign);
    expect((await steps.next()).value).toMatchObject({ type: 'board' });
    await steps.return!();
  });

  it('throws what a query is refused with, by code', async () => {
    const { data } = await client().query(HospitalByHpidDocument, { hpid: 'Z9999999' });
    expect(data.hospitalByHpid).toBeNull();
  });
});
