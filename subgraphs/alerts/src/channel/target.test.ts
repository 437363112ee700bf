import { createECDH, randomBytes } from 'node:crypto';
import { readTarget } from './target';

const ecdh = createECDH('prime256v1');
const keys = {
  p256dh: ecdh.generateKeys().toString('base64url'),
  auth: randomBytes(16).toString('base64url'),
};
const push = (endpoint: string, more: object = {}): string =>
  JSON.stringify({ endpoint, expirationTime: null, keys: { ...keys, ...more } });

it.each([
  ['EMAIL', 'nurse@example.org', 'EMAIL'],
  ['EMAIL', ' 간호사@병원.example.org ', 'EMAIL'],
  ['SLACK', 'https://hooks.slack.com/services/T000/B000/abcDEF123', 'SLACK'],
  ['WEB_PUSH', push('https://fcm.googleapis.com/fcm/send/abc'), 'PUSH_FCM'],
  ['WEB_PUSH', push('https://updates.push.services.mozilla.com/wpush/v2/abc'), 'PUSH_MOZILLA'],
  ['WEB_PUSH', push('https://web.push.apple.com/abc'), 'PUSH_APPLE'],
  ['WEB_PUSH', push('https://wns2-par02p.notify.windows.com/w/?token=abc'), 'PUSH_WINDOWS'],
] as const)('%s may go to %s', (kind, text, lane) => {
  expect(readTarget(kind, text)?.lane).toBe(lane);
});

it.each([
  ['EMAIL', 'nobody'],
  ['EMAIL', 'a@b.org, c@d.org'],
  ['EMAIL', 'a@b.org\r\nBcc: c@d.org'],
  ['EMAIL', 'Name <a@b.org>'],
  ['EMAIL', 'a@localhost'],
  ['SLACK', 'http://hooks.slack.com/services/T000/B000/abcDEF123'],
  ['SLACK', 'https://hooks.slack.com.evil.org/services/T000/B000/abcDEF123'],
  ['SLACK', 'https://hooks.slack.com:8443/services/T000/B000/abcDEF123'],
  ['SLACK', 'https://user@hooks.slack.com/services/T000/B000/abcDEF123'],
  ['SLACK', 'https://hooks.slack.com/services/../../api/chat.postMessage'],
  ['SLACK', 'https://127.0.0.1/services/T000/B000/abcDEF123'],
  ['WEB_PUSH', 'https://fcm.googleapis.com/fcm/send/abc'],
  ['WEB_PUSH', push('https://127.0.0.1/push')],
  ['WEB_PUSH', push('https://fcm.googleapis.com.evil.org/fcm')],
  ['WEB_PUSH', push('http://fcm.googleapis.com/fcm')],
  ['WEB_PUSH', push('https://fcm.googleapis.com/fcm/send/abc', { auth: 'AAAA' })],
  [
    'WEB_PUSH',
    push('https://fcm.googleapis.com/fcm/send/abc', { p256dh: randomBytes(65).toString('base64url') }),
  ],
] as const)('%s may not go to %s', (kind, text) => {
  expect(readTarget(kind, text)).toBeNull();
});
