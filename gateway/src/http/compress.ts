import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const packGzip = promisify(gzip);
const packBrotli = promisify(brotliCompress);
/** Half the size for a tenth of the time that the best would take. */
const GZIP = { level: 4 };
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

export type Encoding = 'br' | 'gzip';

/** How an answer may be packed for a client; undefined for not at all. */
export function preferredEncoding(accept: string | string[] | undefined): Encoding | undefined {
  if (typeof accept !== 'string') return undefined;
  const qualities = new Map(accept.split(',').map(qualityOf));
  const qualityFor = (name: string) => qualities.get(name) ?? qualities.get('*') ?? 0;
  const br = qualityFor('br');
  const gz = qualityFor('gzip');
  if (br > 0 && br >= gz) return 'br';
  return gz > 0 ? 'gzip' : undefined;
}

/** Packs beside the event loop. */
export function compress(text: string, encoding: Encoding): Promise<Buffer> {
  return encoding === 'br' ? packBrotli(text, BROTLI) : packGzip(text, GZIP);
}

function qualityOf(text: string): [name: string, quality: number] {
  const [name = '', quality] = text.split(';').map((part) => part.trim().toLowerCase());
  return [name, quality?.startsWith('q=') ? Number(quality.slice(2)) || 0 : 1];
}
