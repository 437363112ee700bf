import { createTransport } from 'nodemailer';
import { DeliveryFailure } from '../delivery/failure';
import { PROVIDER_TIMEOUT_MS, type Message, type Provider } from './provider';

/** Takes mails instead of a server: the embedded platform's mailbox. */
export interface MailPort {
  send(mail: { readonly to: string; readonly subject: string; readonly text: string }): Promise<void>;
}

/** Connections to the mail server that stay open. */
export const MAIL_CONNECTIONS = 4;

/** Hands e-mails to a mail server. TLS is used where the server offers it; `?tls=required` insists on it. */
export class SmtpProvider implements Provider {
  private readonly transport;
  private readonly domain: string;

  /** @param url as `smtp://user:password@host:587` or `smtps://…` */
  constructor(url: string, from: string) {
    const { protocol, hostname, port, username, password, searchParams } = new URL(url);
    this.domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
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
        maxConnections: MAIL_CONNECTIONS,
        connectionTimeout: PROVIDER_TIMEOUT_MS,
        greetingTimeout: PROVIDER_TIMEOUT_MS,
        socketTimeout: PROVIDER_TIMEOUT_MS,
        // A mail's content is ours alone: it never names a file or an address to read.
        disableFileAccess: true,
        disableUrlAccess: true,
      },
      { from },
    );
  }

  async send(target: string, message: Message): Promise<void> {
    try {
      await this.transport.sendMail({
        // As an object: a list of recipients cannot be smuggled into an address.
        to: { name: '', address: target },
        subject: message.title,
        text: textOf(message),
        messageId: `<${message.id}@${this.domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      const { responseCode } = error as { responseCode?: unknown };
      // 5xx is the server's last word; but not for a log-in, which somebody mends.
      if (typeof responseCode !== 'number' || (error as { code?: unknown }).code === 'EAUTH') throw error;
      throw new DeliveryFailure(`SMTP ${responseCode}`, responseCode >= 500 ? 'GIVE_UP' : 'RETRY');
    }
  }

  close(): void {
    this.transport.close();
  }
}

export class MailboxProvider implements Provider {
  constructor(private readonly mailbox: MailPort) {}

  send(target: string, message: Message): Promise<void> {
    return this.mailbox.send({ to: target, subject: message.title, text: textOf(message) });
  }
}

function textOf({ title, body, link }: Message): string {
  return [title, body, link].filter((part) => part !== undefined).join('\n\n');
}
