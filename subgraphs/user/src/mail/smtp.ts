import { createTransport } from 'nodemailer';
import type { Mail, MailPort } from './mail';

/** Longest wait for a connection, a greeting and an answer, milliseconds. */
const TIMEOUT_MS = 10_000;

/** Sends mails to a mail server, over a few connections that stay open. TLS is used where the server offers it. */
export class SmtpMail implements MailPort {
  private readonly transport;

  /** @param url as `smtp://user:password@host:587` or `smtps://…` */
  constructor(url: string, from: string) {
    const { protocol, hostname, port, username, password, searchParams } = new URL(url);
    this.transport = createTransport(
      {
        host: hostname.replace(/^\[|\]$/g, ''),
        secure: protocol === 'smtps:',
        requireTLS: searchParams.get('tls') === 'required',
        ...(port !== '' && { port: Number(port) }),
        ...(username !== '' && {
          auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
        }),
        pool: true,
        maxConnections: 2,
        connectionTimeout: TIMEOUT_MS,
        greetingTimeout: TIMEOUT_MS,
        socketTimeout: TIMEOUT_MS,
        // A mail's content is ours alone: it never names a file or an address to read.
        disableFileAccess: true,
        disableUrlAccess: true,
      },
      { from },
    );
  }

  async send({ to, subject, text }: Mail): Promise<void> {
    // As an object: a list of recipients cannot be smuggled into an address.
    await this.transport.sendMail({ to: { name: '', address: to }, subject, text });
  }

  close(): void {
    this.transport.close();
  }
}
