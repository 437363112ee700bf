import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@goldenhour/service-kit';
import { Counter, type Registry } from 'prom-client';
import type { Mail, MailPort } from './mail';

/** Before the second and third try, milliseconds. */
const PAUSES = [1_000, 5_000];

/**
 * Sends mails behind the answers that asked for them: how long a mail server takes says nothing about accounts. A mail
 * that cannot be sent is given up after three tries; its reader asks for another. Neither address nor text is logged.
 */
export class Courier {
  private readonly stopping = new AbortController();
  private readonly underWay = new Set<Promise<void>>();
  private readonly sent: Counter;

  constructor(
    private readonly port: MailPort | null,
    private readonly log: Logger,
    registry: Registry,
  ) {
    this.sent = new Counter({
      name: 'goldenhour_user_mails_total',
      help: 'Mails that were handed to the mail server, or given up',
      labelNames: ['outcome'],
      registers: [registry],
    });
  }

  send(mail: Mail): void {
    const delivery = this.deliver(mail).finally(() => this.underWay.delete(delivery));
    this.underWay.add(delivery);
  }

  /** Lets what is being sent now finish, and tries nothing again. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.underWay);
    this.port?.close();
  }

  private async deliver(mail: Mail): Promise<void> {
    for (const pause of [...PAUSES, null]) {
      try {
        if (!this.port) throw new Error('There is no mail server.');
        await this.port.send(mail);
        this.sent.inc({ outcome: 'sent' });
        return;
      } catch (error) {
        if (pause === null || !this.port || this.stopping.signal.aborted) {
          this.sent.inc({ outcome: 'failed' });
          this.log.error({ reason: reasonOf(error) }, 'A mail could not be sent; it is given up');
          return;
        }
        await sleep(pause, undefined, { signal: this.stopping.signal, ref: false }).catch(() => undefined);
      }
    }
  }
}

/** The whole error would name addresses and what the server said about them. */
function reasonOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const parts = [code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number');
  return parts.length > 0 ? parts.join(' ') : 'no mail server';
}
