import { EventStream } from './event-stream';

it('gives a reader what was pushed before and after it asked', async () => {
  const stream = new EventStream<number>(() => undefined);
  stream.push(1);
  expect(await stream.next()).toEqual({ value: 1, done: false });
  const pending = stream.next();
  stream.push(2);
  expect(await pending).toEqual({ value: 2, done: false });
});

it('ends a pending read and leaves its source at once when the reader returns', async () => {
  const onEnd = jest.fn();
  const stream = new EventStream<number>(onEnd);
  const pending = stream.next();
  await stream.return();
  expect(await pending).toEqual({ value: undefined, done: true });
  expect(onEnd).toHaveBeenCalledTimes(1);
  stream.push(1);
  expect((await stream.next()).done).toBe(true);
});

it('ends a reader that falls behind with OVERLOADED instead of buffering without bound', async () => {
  const onEnd = jest.fn();
  const stream = new EventStream<number>(onEnd, 2);
  stream.push(1);
  stream.push(2);
  stream.push(3);
  await expect(stream.next()).rejects.toMatchObject({ extensions: { code: 'OVERLOADED' } });
  expect((await stream.next()).done).toBe(true);
  expect(onEnd).toHaveBeenCalledTimes(1);
});

it('keeps what was pushed before its end readable', async () => {
  const stream = new EventStream<number>(() => undefined);
  stream.push(1);
  stream.end();
  expect(await stream.next()).toEqual({ value: 1, done: false });
  expect((await stream.next()).done).toBe(true);
});
