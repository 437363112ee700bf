import { generateRequestDetails } from 'web-push';
import { subscriptionOf } from '../channel/target';
import { DeliveryFailure } from '../delivery/failure';
import { PROVIDER_TIMEOUT_MS, type Message, type Provider } from './provider';
import type { VapidKeys } from './vapid-keys';

/** How long a push service keeps what it cannot hand over yet, seconds. What is urgent is of no use later. */
const URGENT_TTL = 15 * 60;
const TTL = 24 * 60 * 60;

/** Sends to browsers: encrypted for the one browser (RFC 8291), signed as ours (VAPID, RFC 8292). */
export class PushProvider implements Provider {
  /** @param subject where a push service finds us: `mailto:` or `https:` */
  constructor(
    private readonly wire: typeof fetch,
    private readonly keys: VapidKeys,
    private readonly subject: string,
  ) {}

  async send(target: string, { id, title, body, link, urgent }: Message): Promise<void> {
    const payload = JSON.stringify({ id, title, body, link });
    const {
      endpoint,
      method,
      headers,
      body: sealed,
    } = generateRequestDetails(subscriptionOf(target), payload, {
      vapidDetails: { subject: this.subject, ...this.keys },
      TTL: urgent ? URGENT_TTL : TTL,
      urgency: urgent ? 'high' : 'normal',
      // One that was not handed over yet is replaced by the same one, not doubled.
      topic: id.slice(-32),
    });
    const response = await this.wire(endpoint, {
      method,
      headers: Object.fromEntries(
        Object.entries(headers)
          // fetch counts the body itself and refuses a second figure.
          .filter(([name]) => name !== 'Content-Length')
          .map(([name, value]) => [name, String(value)]),
      ),
      body: sealed,
      redirect: 'error',
      signal: AbortSignal.timeout(PROVIDER_TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (!response.ok) throw DeliveryFailure.ofStatus(response.status, response.headers.get('retry-after'));
  }
}
