import { readPushMessage } from './push-message';

const read = (message: object) => readPushMessage(JSON.stringify(message));

it('reads title, text and the page where one goes on', () => {
  expect(
    read({ id: 'notification-7', title: '자리가 났습니다', link: 'https://er.example/account#appointments' }),
  ).toEqual({ id: 'notification-7', title: '자리가 났습니다', body: '', path: '/account#appointments' });
  expect(read({ id: 'code-1', title: '코드 123456', body: '입력하세요' })).toMatchObject({
    body: '입력하세요',
    path: '/',
  });
});

it('never leads to another host, and shows nothing that is no message', () => {
  expect(read({ title: 'a', link: 'https://elsewhere.example/steal' })?.path).toBe('/steal');
  expect(read({ title: 'a', link: 'javascript:alert(1)' })?.path).not.toContain(':');
  expect(readPushMessage('not JSON')).toBeNull();
  expect(read({ body: 'no title' })).toBeNull();
});
