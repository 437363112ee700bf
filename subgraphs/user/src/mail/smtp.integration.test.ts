import { createLogger, createMetrics } from '@goldenhour/service-kit';
import { MailServer } from '../testing/mail-server';
import { Courier } from './courier';
import { verificationMail } from './mail-texts';
import { SmtpMail } from './smtp';

const FROM = 'Golden Hour <no-reply@example.org>';

describe('a mail', () => {
  let server: MailServer;
  beforeAll(async () => {
    server = await MailServer.start();
  });
  afterAll(() => server.stop());

  it('reaches a mail server that wants a log-in, Korean words and all', async () => {
    const mail = new SmtpMail(server.url, FROM);
    await mail.send(verificationMail('someone@example.org', '012345'));
    mail.close();
    const [received] = server.mails.splice(0);
    expect(received).toMatchObject({ from: 'no-reply@example.org', to: ['someone@example.org'] });
    expect(received!.text).toContain('인증 코드: 012345');
    expect(received!.source).toMatch(/^From: "?Golden Hour"? <no-reply@example.org>\r$/m);
    expect(received!.source).toMatch(/^Subject: =\?UTF-8\?/m);
  });

  it.each([
    'a@example.org, b@example.org',
    'a@example.org\r\nBcc: b@example.org',
    'a@example.org>, <b@example.org',
  ])('goes to one address, or nowhere: %j', async (to) => {
    const mail = new SmtpMail(server.url, FROM);
    await mail.send({ to, subject: 'x', text: 'x' }).catch(() => undefined);
    mail.close();
    for (const { to: recipients } of server.mails.splice(0))
      expect(recipients).not.toContain('b@example.org');
  });

  it('that the server does not take is given up without its address or text in the log', async () => {
    const lines: string[] = [];
    const log = createLogger({ name: 'user', destination: { write: (line) => void lines.push(line) } });
    const { registry } = createMetrics();
    const wrong = server.url.replace('mailer', 'stranger');
    const courier = new Courier(new SmtpMail(wrong, FROM), log, registry);
    courier.send({ to: 'someone@example.org', subject: 'a subject', text: 'the code is 123456' });
    await courier.stop();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('EAUTH 535');
    expect(lines[0]).not.toMatch(/someone|123456|stranger|subject/);
    expect(await registry.metrics()).toContain('goldenhour_user_mails_total{outcome="failed"} 1');
  });
});
