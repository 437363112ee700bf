import { hostOf } from './push';

it('names the push service of a browser, and none for what is no subscription', () => {
  expect(hostOf('{"endpoint":"https://fcm.googleapis.com/fcm/send/abc","keys":{}}')).toBe(
    'fcm.googleapis.com',
  );
  expect(hostOf('{"endpoint":"no address"}')).toBe('?');
  expect(hostOf('not JSON')).toBe('?');
});
