import { useTranslation } from 'react-i18next';
import type { Counted } from './use-statistics';

export function Figures({ statistics }: { readonly statistics: Counted }) {
  const { t } = useTranslation('admin');
  const { requests, approvals, escalations } = statistics;
  const seconds = (value: number | null) =>
    value === null ? '–' : t('statistics.seconds', { n: Math.round(value) });
  const share = requests === 0 ? '' : ` (${Math.round((approvals / requests) * 100)}%)`;
  return (
    <section className="card">
      <h3>{t('statistics.inAll')}</h3>
      <dl className="figures">
        {(
          [
            ['requests', String(requests)],
            ['approvals', `${approvals}${share}`],
            ['escalations', String(escalations)],
            ['median', seconds(statistics.firstAnswerMedianSeconds)],
            ['p90', seconds(statistics.firstAnswerP90Seconds)],
          ] as const
        ).map(([name, value]) => (
          <div key={name}>
            <dt>{t(`statistics.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
