import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pushState, subscribeToPush, type PushProblem } from './push';
import type { Channel } from './save-channels';
import type { Channels } from './use-channels';

interface Props {
  readonly channels: Channels;
  readonly vapidKey: string;
  readonly known: readonly Channel[];
}

/** Says what for before the browser asks, and asks on a click alone. */
export function WebPush({ channels, vapidKey, known }: Props) {
  const { t } = useTranslation('account');
  const state = pushState();
  const [problem, setProblem] = useState<PushProblem | null>(
    state === 'unsupported' || state === 'denied' ? state : null,
  );
  const [asking, setAsking] = useState(false);
  const ask = async () => {
    setAsking(true);
    const given = await subscribeToPush(vapidKey);
    setAsking(false);
    setProblem(typeof given === 'string' ? given : null);
    if (typeof given === 'object' && !known.some(({ target }) => target === given.target))
      await channels.add('WEB_PUSH', given.target);
  };
  const final = problem === 'unsupported' || problem === 'denied';
  return (
    <section className="card">
      <h3>{t('push.title')}</h3>
      <p>{t('push.why')}</p>
      <p className="quiet">{t('push.what')}</p>
      <p className={final ? 'quiet' : 'problem'} role="status">
        {problem === null ? '' : t(`push.${problem}`)}
      </p>
      {!final && (
        <button type="button" aria-disabled={asking} onClick={() => void ask()}>
          {t(asking ? 'push.asking' : 'push.ask')}
        </button>
      )}
    </section>
  );
}
