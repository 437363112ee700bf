import { describeOnBothStorages } from '@goldenhour/testing/services';
import { IdempotencyRow } from '../idempotency/idempotency.entity';
import { OutboxRow } from '../outbox/outbox.entity';
import { Spine } from '../testing/spine';
import { upsertRows } from './upsert-rows';

const row = (requestKey: string, fields: Partial<IdempotencyRow> = {}) => {
  return { owner: 'o', operation: 'p', requestKey, inputDigest: 'old', answer: 'old', at: 1, ...fields };
};

describeOnBothStorages('rows in bulk', (storage) => {
  let spine: Spine;
  beforeEach(async () => {
    spine = await Spine.open(storage);
  });
  afterEach(() => spine.close());

  const stored = () => spine.em.find(IdempotencyRow, {}, { orderBy: { requestKey: 'asc' } });
  const upsert = (rows: ReturnType<typeof row>[]) =>
    upsertRows(spine.em, IdempotencyRow, rows, ['answer', 'at']);

  it('are inserted, or change the named columns alone of those that are there', async () => {
    await upsert([row('a'), row('b')]);
    await upsert([
      row('b', { answer: '새 답', inputDigest: 'new', at: 2 ** 41 }),
      row('c', { inputDigest: 'new' }),
    ]);
    expect(await stored()).toMatchObject([
      row('a'),
      { requestKey: 'b', answer: '새 답', inputDigest: 'old', at: 2 ** 41 },
      { requestKey: 'c', answer: 'old', inputDigest: 'new' },
    ]);
  });

  it('are told apart by every column of the key, byte for byte', async () => {
    await upsert([row('a'), row('A'), row('á'), row('á'.normalize('NFD')), row('a', { owner: 'other' })]);
    expect(await stored()).toHaveLength(5);
  });

  it('are told apart by another unique column when it is named', async () => {
    const event = { eventId: 'e', topic: 'hospital.changed', payload: 'old', at: 1 };
    await upsertRows(spine.em, OutboxRow, [event], ['payload'], ['eventId']);
    const [before] = await spine.em.find(OutboxRow, {});
    await upsertRows(spine.em, OutboxRow, [{ ...event, payload: 'new', at: 2 }], ['payload'], ['eventId']);
    expect(await spine.em.find(OutboxRow, {})).toMatchObject([{ id: before!.id, payload: 'new', at: 1 }]);
  });

  it('take one statement for 500', async () => {
    const rows = Array.from({ length: 1201 }, (_, n) => row(`k${n}`));
    const statements: string[] = [];
    const listen = ({ sql }: { sql: string }): void => void statements.push(sql);
    const knex = spine.database.em.getKnex();
    void knex.on('query', listen);
    await upsert(rows);
    knex.off('query', listen);
    expect(statements).toHaveLength(3);
    await upsert(rows.map((one) => ({ ...one, answer: 'new', inputDigest: 'new' })));
    const all = await stored();
    expect(all).toHaveLength(1201);
    expect(all.every(({ answer, inputDigest }) => answer === 'new' && inputDigest === 'old')).toBe(true);
  });

  it('belong to the transaction that writes them', async () => {
    const failing = spine.em.transactional(async (em) => {
      await upsertRows(em, IdempotencyRow, [row('a')], ['answer']);
      throw new Error('lost');
    });
    await expect(failing).rejects.toThrow('lost');
    expect(await stored()).toEqual([]);
  });

  it('may be none', async () => {
    await expect(upsert([])).resolves.toBeUndefined();
  });
});
