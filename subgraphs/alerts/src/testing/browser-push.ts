import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  randomBytes,
  randomUUID,
  verify,
} from 'node:crypto';
import type { Received } from './receiver';

/** A browser that has subscribed: it opens what its push service brings, by RFC 8291 and RFC 8188. */
export class BrowserPush {
  readonly path = `/fcm/send/${randomUUID()}`;
  private readonly ecdh = createECDH('prime256v1');
  private readonly publicKey = this.ecdh.generateKeys();
  private readonly auth = randomBytes(16);

  /** As the page hands it on: JSON of its PushSubscription. */
  get target(): string {
    return JSON.stringify({
      endpoint: `https://fcm.googleapis.com${this.path}`,
      keys: { p256dh: this.publicKey.toString('base64url'), auth: this.auth.toString('base64url') },
    });
  }

  /** What was sent to this browser. @throws for what was not sealed for it */
  open({ headers, body }: Received): Record<string, unknown> {
    if (headers['content-encoding'] !== 'aes128gcm') throw new Error('Not encrypted as RFC 8291 says.');
    const salt = body.subarray(0, 16);
    const senderKey = body.subarray(21, 21 + body[20]!);
    const sealed = body.subarray(21 + body[20]!);
    const secret = this.ecdh.computeSecret(senderKey);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.publicKey, senderKey]);
    const input = Buffer.from(hkdfSync('sha256', secret, this.auth, info, 32));
    const derive = (what: string, length: number): Buffer =>
      Buffer.from(hkdfSync('sha256', input, salt, Buffer.from(`Content-Encoding: ${what}\0`), length));
    const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
    decipher.setAuthTag(sealed.subarray(-16));
    const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString('utf8')) as Record<string, unknown>;
  }
}

/** What the push service reads in a VAPID header (RFC 8292). @throws where the key did not sign it */
export function vapidClaims({ headers }: Received, publicKey: string): Record<string, unknown> {
  const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(headers.authorization ?? '') ?? [];
  if (key !== publicKey)
    throw new Error('Signed with another key than the one that browsers subscribe with.');
  const point = Buffer.from(key, 'base64url');
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const [head, claims, signature] = token.split('.');
  const signer = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' as const };
  if (!verify('sha256', Buffer.from(`${head}.${claims}`), signer, Buffer.from(signature!, 'base64url')))
    throw new Error('The signature is wrong.');
  return JSON.parse(Buffer.from(claims!, 'base64url').toString()) as Record<string, unknown>;
}
