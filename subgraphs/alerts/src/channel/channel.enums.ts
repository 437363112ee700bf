import { registerEnumType } from 'type-graphql';

export const ChannelKind = { EMAIL: 'EMAIL', SLACK: 'SLACK', WEB_PUSH: 'WEB_PUSH' } as const;
export type ChannelKind = keyof typeof ChannelKind;

registerEnumType(ChannelKind, {
  name: 'NotificationChannelKind',
  description: 'A way on which notifications leave this platform (알림 채널).',
  valuesConfig: {
    EMAIL: { description: 'The target is an e-mail address (이메일).' },
    SLACK: { description: 'The target is an incoming webhook, https://hooks.slack.com/services/… (슬랙).' },
    WEB_PUSH: { description: 'The target is a browser’s PushSubscription as JSON (웹 푸시).' },
  },
});
