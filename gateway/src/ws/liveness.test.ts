import { EventEmitter } from 'node:events';
import type { WebSocket } from 'ws';
import { LifeWatch } from './liveness';

const PERIOD_MS = 12_000;

/** A socket that answers pings as long as it is there. */
class Socket extends EventEmitter {
  readonly OPEN = 1;
  readonly readyState = 1;
  pings = 0;
  isThere = true;
  end: string | undefined;

  ping(): void {
    this.pings += 1;
    if (this.isThere) this.emit('pong');
  }

  terminate(): void {
    this.end ??= 'cut';
    this.emit('close');
  }

  close(code: number, reason: string): void {
    this.end ??= `${code} ${reason}`;
    this.emit('close');
  }
}

describe('a socket', () => {
  let watch: LifeWatch;
  beforeEach(() => {
    jest.useFakeTimers();
    watch = new LifeWatch();
  });
  afterEach(() => {
    watch.stop();
    jest.useRealTimers();
  });
  const watched = (busy = { size: 1 }) => {
    const socket = new Socket();
    const entry = watch.watch(socket as unknown as WebSocket, busy);
    socket.once('close', () => watch.forget(entry));
    return socket;
  };

  it('is asked for a sign of life every 12 s, and stays while it gives one', () => {
    const socket = watched();
    jest.advanceTimersByTime(10 * PERIOD_MS);
    expect([socket.pings, socket.end]).toEqual([10, undefined]);
  });

  it('is cut when a whole period brings none', () => {
    const socket = watched();
    jest.advanceTimersByTime(PERIOD_MS);
    socket.isThere = false;
    jest.advanceTimersByTime(PERIOD_MS);
    expect(socket.end).toBeUndefined();
    jest.advanceTimersByTime(PERIOD_MS);
    expect(socket.end).toBe('cut');
  });

  it('is closed after five minutes in which it ran nothing, and not a moment before', () => {
    const socket = watched({ size: 0 });
    jest.advanceTimersByTime(24 * PERIOD_MS);
    expect(socket.end).toBeUndefined();
    jest.advanceTimersByTime(PERIOD_MS);
    expect(socket.end).toBe('1000 Idle');
  });

  it('has its five minutes anew when it ran something', () => {
    const busy = { size: 0 };
    const socket = watched(busy);
    jest.advanceTimersByTime(20 * PERIOD_MS);
    busy.size = 1;
    jest.advanceTimersByTime(PERIOD_MS);
    busy.size = 0;
    jest.advanceTimersByTime(24 * PERIOD_MS);
    expect(socket.end).toBeUndefined();
  });
});
