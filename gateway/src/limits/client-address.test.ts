import type { IncomingMessage } from 'node:http';
import { clientAddress } from './client-address';

const request = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

describe('the address that limits count for', () => {
  it.each([
    ['believes nobody by default', '10.0.0.1', '1.2.3.4', 0, '10.0.0.1'],
    ['takes what the one trusted proxy wrote', '10.0.0.1', '6.6.6.6, 1.2.3.4', 1, '1.2.3.4'],
    ['takes what the outer of two wrote', '10.0.0.1', '6.6.6.6, 1.2.3.4, 10.0.0.2', 2, '1.2.3.4'],
    ['makes do with fewer entries than proxies', '10.0.0.1', '1.2.3.4', 5, '1.2.3.4'],
    ['takes the direct one where no proxy wrote', '10.0.0.1', undefined, 1, '10.0.0.1'],
    ['reads IPv4 in IPv6', '::ffff:10.0.0.9', undefined, 0, '10.0.0.9'],
    ['counts a /64 as one', '2001:db8:1:2:3:4:5:6', undefined, 0, '2001:db8:1:2::/64'],
    ['whatever the notation', '2001:DB8:0001:2::9', undefined, 0, '2001:db8:1:2::/64'],
    ['also where zeros are left out early', '2001:db8::9', undefined, 0, '2001:db8:0:0::/64'],
    ['and for the machine itself', '::1', undefined, 0, '0:0:0:0::/64'],
    ['without the zone', 'fe80::1%eth0', undefined, 0, 'fe80:0:0:0::/64'],
  ])('%s', (_, direct, forwarded, hops, expected) => {
    expect(clientAddress(request(direct, forwarded), hops)).toBe(expected);
  });
});
