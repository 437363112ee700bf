import type { IncomingMessage } from 'node:http';
import { isIPv6, type Socket } from 'node:net';

/**
 * The address that limits count for. Behind `hops` trusted proxies it is the entry of X-Forwarded-For that the
 * outermost of them wrote; what stands before it is the client's own word.
 */
export function clientAddress(request: IncomingMessage, hops: number): string {
  if (hops === 0) return addressOf(request.socket);
  const direct = request.socket.remoteAddress ?? '';
  const header = request.headers['x-forwarded-for'];
  const forwarded = String(header ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const chain = [direct, ...forwarded.reverse()];
  return subscriberOf(chain[Math.min(hops, chain.length - 1)]!);
}

const addresses = new WeakMap<Socket, string>();

/** The same for every request of a connection. */
function addressOf(socket: Socket): string {
  const known = addresses.get(socket);
  if (known !== undefined) return known;
  const address = subscriberOf(socket.remoteAddress ?? '');
  addresses.set(socket, address);
  return address;
}

/** One household or phone has a whole /64 of IPv6 addresses, so these count as one. */
function subscriberOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const plain = address.replace(/%.*$/, '');
  return isIPv6(plain) ? `${firstGroups(plain).join(':')}::/64` : address;
}

function firstGroups(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...zeros, ...after].slice(0, 4).map((group) => parseInt(group, 16).toString(16));
}
