import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: readonly string[];
  /** As it came: headers and body. */
  readonly source: string;
  /** The plain text, decoded. */
  readonly text: string;
}

/** A real mail server on a free port, which keeps what it gets. */
export class MailServer {
  readonly mails: ReceivedMail[] = [];
  /** How it answers a recipient; null takes the mail. */
  refuse: (address: string) => { readonly code: number } | null = () => null;
  private url_ = '';
  private readonly server = new SMTPServer({
    hideSTARTTLS: true,
    authOptional: true,
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const refusal = this.refuse(address);
      done(refusal && Object.assign(new Error('refused'), { responseCode: refusal.code }));
    },
    onData: (stream, { envelope }, done) => {
      text(stream)
        .then((source) => {
          const to = envelope.rcptTo.map(({ address }) => address);
          this.mails.push({ to, source, text: bodyOf(source) });
          done();
        })
        .catch(done);
    },
  });

  static async start(port = 0): Promise<MailServer> {
    const mail = new MailServer();
    await new Promise<void>((resolve) => mail.server.listen(port, '127.0.0.1', resolve));
    mail.url_ = `smtp://127.0.0.1:${(mail.server.server.address() as AddressInfo).port}`;
    return mail;
  }

  get url(): string {
    return this.url_;
  }

  to(address: string): ReceivedMail[] {
    return this.mails.filter(({ to }) => to.includes(address));
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
