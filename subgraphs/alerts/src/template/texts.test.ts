import { NOTIFICATION_KINDS } from '../notification/notification.enums';
import { LANGUAGES, templateNames, textOf } from './texts';

const VALUES = {
  hospital: '서울병원',
  role: 'paramedic',
  message: '{hospital}',
  code: '123456',
  when: '12월 24일 (목) 09:00',
  until: '08:15',
};

it('are the same in both languages, and there are some of each kind', () => {
  expect(templateNames('KO')).toEqual(templateNames('EN'));
  const kinds = new Set(templateNames('KO').map((name) => name.split('.')[0]));
  for (const kind of NOTIFICATION_KINDS) expect([...kinds]).toContain(kind);
});

it.each(LANGUAGES)('fill every place of every text in %s', (language) => {
  for (const name of templateNames(language)) {
    const { title } = textOf(name, language, VALUES);
    expect(title).not.toMatch(/[{}\n]/);
  }
});

it('leave what was filled in alone, and keep a title one line', () => {
  expect(textOf('FAVORITE_ANNOUNCEMENT', 'EN', VALUES).body).toBe('{hospital}');
  expect(textOf('FAVORITE_BEDS_FREE', 'EN', { hospital: 'A\r\nBcc: x' }).title).toBe(
    'A Bcc: x: emergency beds are free again',
  );
});
