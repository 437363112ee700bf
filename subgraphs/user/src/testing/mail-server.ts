import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came: headers and body. */
  readonly source: string;
  /** The plain text, decoded. */
  readonly text: string;
}

const USER = 'mailer';
const PASSWORD = 'p@ss word';

/** A real mail server on a free port, which wants a log-in and keeps what it gets. */
export class MailServer {
  readonly mails: ReceivedMail[] = [];
  url = '';
  private readonly server = new SMTPServer({
    // Its own certificate is made up; what TLS adds is the library's to test.
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    logger: false,
    onAuth: ({ username, password }, _session, done) => {
      if (username === USER && password === PASSWORD) done(null, { user: USER });
      else done(new Error('Wrong user or password'));
    },
    onData: (stream, { envelope }, done) => {
      text(stream)
        .then((source) => {
          const from = envelope.mailFrom ? envelope.mailFrom.address : '';
          const to = envelope.rcptTo.map(({ address }) => address);
          this.mails.push({ from, to, source, text: bodyOf(source) });
          done();
        })
        .catch(done);
    },
  });

  static async start(): Promise<MailServer> {
    const mail = new MailServer();
    await new Promise<void>((resolve) => mail.server.listen(0, '127.0.0.1', resolve));
    const { port } = mail.server.server.address() as AddressInfo;
    mail.url = `smtp://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}`;
    return mail;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(resolve);
    });
  }
}

function bodyOf(source: string): string {
  const [head = '', ...body] = source.split('\r\n\r\n');
  const coded = body.join('\r\n\r\n');
  if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(coded, 'base64').toString('utf8');
  if (!/^content-transfer-encoding: quoted-printable/im.test(head)) return coded;
  const bytes = coded
    .replace(/=\r\n/g, '')
    .replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
