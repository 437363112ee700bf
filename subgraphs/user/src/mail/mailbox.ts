import type { Mail, MailPort } from './mail';

const KEPT = 200;

export interface KeptMail extends Mail {
  /** Epoch milliseconds. */
  readonly at: number;
}

/** The embedded platform's mailbox: keeps what would be sent, for whoever sits at this machine. */
export class Mailbox implements MailPort {
  private readonly kept: KeptMail[] = [];

  /** The newest first. */
  get mails(): readonly KeptMail[] {
    return [...this.kept].reverse();
  }

  send(mail: Mail): Promise<void> {
    this.kept.push({ ...mail, at: Date.now() });
    if (this.kept.length > KEPT) this.kept.shift();
    return Promise.resolve();
  }

  close(): void {
    this.kept.length = 0;
  }
}
