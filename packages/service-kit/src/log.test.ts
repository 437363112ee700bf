import { createLogger } from './log';

function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(createLogger({ name: 'test', destination: { write: (line) => lines.push(line) } }));
  return lines.join('');
}

it.each([
  'authorization',
  'cookie',
  'password',
  'token',
  'accessToken',
  'refreshToken',
  'secret',
  'serviceKey',
  'email',
  'code',
])('blanks %s at the top, one level deep and two levels deep', (name) => {
  const secret = { [name]: 'hunter2' };
  const text = logged((log) => {
    log.info(secret);
    log.info({ body: secret });
    log.info({ body: { variables: secret } });
    log.info({ req: { headers: secret } });
    log.child(secret).info('from a child');
  });
  expect(text).not.toContain('hunter2');
  expect(text.match(/\[redacted\]/g)).toHaveLength(5);
});

it('blanks the internal identity in logged headers', () => {
  expect(
    logged((log) => log.info({ req: { headers: { 'x-goldenhour-identity': 'hunter2' } } })),
  ).not.toContain('hunter2');
});

it('keeps error codes readable and blanks sign-in codes', () => {
  const failure = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
  const text = logged((log) => {
    log.error({ err: failure });
    log.info({ extensions: { code: 'NOT_FOUND' } });
    log.info({ input: { code: '123456' } });
    log.info({ input: { code: 123456 } });
  });
  expect(text).toContain('ECONNREFUSED');
  expect(text).toContain('NOT_FOUND');
  expect(text).not.toContain('123456');
});

it('writes nothing below its level', () => {
  const lines: string[] = [];
  const log = createLogger({
    name: 'test',
    level: 'warn',
    destination: { write: (line) => lines.push(line) },
  });
  log.info('not this');
  log.warn('this');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0]!)).toMatchObject({ name: 'test', msg: 'this' });
});

it('leaves the logged object itself as it was', () => {
  const input = { password: 'hunter2' };
  logged((log) => log.info({ input }));
  expect(input.password).toBe('hunter2');
});
