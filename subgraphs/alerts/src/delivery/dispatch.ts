import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@goldenhour/service-kit';
import type { CodeToSend } from '../channel/codes';
import type { QuietHours } from '../channel/quiet-hours';
import type { Message, Provider } from '../provider/provider';
import { textOf } from '../template/texts';
import { DeliveryFailure } from './failure';

/** Before the second and third try of a code, milliseconds: whoever waits for it asks for another then. */
const PAUSES_MS = [1_000, 5_000];

export interface DispatchOptions {
  /** By the first word of a lane: EMAIL, SLACK, PUSH. Absent: nothing is sent on that way. */
  readonly providers: Readonly<Partial<Record<string, Provider>>>;
  /** Of those who chose none. */
  readonly quietHours: QuietHours;
  readonly log: Logger;
}

/** The ways out of this platform. */
export class Dispatch {
  private readonly stopping = new AbortController();
  private readonly underWay = new Set<Promise<void>>();

  constructor(private readonly options: DispatchOptions) {}

  get quietHours(): QuietHours {
    return this.options.quietHours;
  }

  readonly reaches = (lane: string): boolean => this.providerOf(lane) !== undefined;

  /** @throws DeliveryFailure */
  async send(lane: string, target: string, message: Message): Promise<void> {
    const provider = this.providerOf(lane);
    if (!provider) throw new DeliveryFailure('NO_SERVER', 'RETRY');
    try {
      await provider.send(target, message);
    } catch (error) {
      throw DeliveryFailure.of(error);
    }
  }

  /** Sends a code behind the answer that asked for it; what cannot be sent is given up, for it is good for minutes only. */
  sendCode({ channel, code }: CodeToSend): void {
    const sending = this.tryCode(channel.lane, channel.target, codeMessage(channel.id, code));
    this.underWay.add(sending);
    void sending.finally(() => this.underWay.delete(sending));
  }

  /** Lets what is being sent now finish, and tries nothing again. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.underWay);
    for (const provider of Object.values(this.options.providers)) provider?.close?.();
  }

  private async tryCode(lane: string, target: string, message: Message): Promise<void> {
    const { signal } = this.stopping;
    for (const pause of [...PAUSES_MS, null]) {
      try {
        await this.send(lane, target, message);
        return;
      } catch (error) {
        const { reason, outcome } = error as DeliveryFailure;
        if (pause === null || outcome !== 'RETRY' || signal.aborted) {
          this.options.log.error({ reason, lane }, 'A code could not be sent; it is given up');
          return;
        }
        await sleep(pause, undefined, { signal, ref: false }).catch(() => undefined);
      }
    }
  }

  private providerOf(lane: string): Provider | undefined {
    return this.options.providers[lane.split('_')[0]!];
  }
}

/** In both languages: nobody has said yet that the reader is who asked. */
function codeMessage(channelId: number, code: string): Message {
  const [korean, english] = [textOf('CHANNEL_CODE', 'KO', { code }), textOf('CHANNEL_CODE', 'EN', { code })];
  return {
    id: `code-${channelId}-${Date.now()}`,
    title: `${korean.title} · ${english.title}`,
    body: `${korean.body}\n\n${english.body}`,
    urgent: true,
  };
}
