/** Counts the frames in a WebSocket's bytes, wherever they are cut; pings are answered, not counted. */
export class FrameCounter {
  isGreeted = false;
  #rest: Buffer | undefined;
  #skip = 0;

  constructor(private readonly onPing: () => void) {}

  push(chunk: Buffer): number {
    let bytes = this.#rest ? Buffer.concat([this.#rest, chunk]) : chunk;
    this.#rest = undefined;
    let count = 0;
    for (;;) {
      if (this.#skip > 0) {
        const skipped = Math.min(this.#skip, bytes.length);
        this.#skip -= skipped;
        bytes = bytes.subarray(skipped);
        if (this.#skip > 0) return count;
      }
      if (bytes.length === 0) return count;
      const header = headerOf(bytes);
      if (!header) {
        this.#rest = bytes;
        return count;
      }
      if ((bytes[0]! & 0x0f) === 9) this.onPing();
      else count += 1;
      this.#skip = header.size + header.payload;
    }
  }
}

function headerOf(bytes: Buffer): { size: number; payload: number } | undefined {
  if (bytes.length < 2) return undefined;
  const short = bytes[1]! & 0x7f;
  if (short < 126) return { size: 2, payload: short };
  if (short === 126) return bytes.length < 4 ? undefined : { size: 4, payload: bytes.readUInt16BE(2) };
  return bytes.length < 10 ? undefined : { size: 10, payload: Number(bytes.readBigUInt64BE(2)) };
}
