import { IncomingWebhook, IncomingWebhookHTTPError } from '@slack/webhook';
import { DeliveryFailure } from '../delivery/failure';
import { PROVIDER_TIMEOUT_MS, type Message, type Provider } from './provider';

/** Posts to incoming webhooks. The library follows no redirect; which hosts may be called is decided by `readTarget`. */
export class SlackProvider implements Provider {
  constructor(private readonly wire: typeof fetch) {}

  async send(target: string, { title, body, link }: Message): Promise<void> {
    const webhook = new IncomingWebhook(target, { fetch: this.wire, timeout: PROVIDER_TIMEOUT_MS });
    const text = [title, body, link].filter((part) => part !== undefined);
    try {
      await webhook.send({ text: text.map(escape).join('\n') });
    } catch (error) {
      if (error instanceof IncomingWebhookHTTPError) throw DeliveryFailure.ofStatus(error.statusCode, null);
      throw error;
    }
  }
}

/** Slack reads <…> as links and calls: <!channel> would wake everybody. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
