import { databaseLocation } from './storage-env';

it('keeps each service in a file of its own without MYSQL_URL', () => {
  expect(databaseLocation({ DATA_DIR: '/data' }, 'hospital')).toEqual({ file: '/data/hospital.db' });
});

it.each([
  ['mysql://u:p@db:3306', 'mysql://u:p@db:3306/goldenhour_hospital'],
  ['mysql://u:p@db:3306/', 'mysql://u:p@db:3306/goldenhour_hospital'],
  ['mysql://u@db/seoul', 'mysql://u@db/seoul_hospital'],
])('gives each service a schema of its own at %s', (url, expected) => {
  expect(databaseLocation({ DATA_DIR: '/data', MYSQL_URL: url }, 'hospital')).toEqual({ url: expected });
});
