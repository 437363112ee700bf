import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PROVINCES, shortProvince } from '../../i18n/provinces';
import { Loaded } from '../../session/loaded';
import { BarChart } from './bar-chart';
import { Figures } from './figures';
import { byReason, shortSpan } from './sums';
import { SPANS, useStatistics, type Span } from './use-statistics';

/** How requests for beds went: in all, day by day, and why they were declined. */
export function Statistics() {
  const { t, i18n } = useTranslation('admin');
  const [span, setSpan] = useState<Span>('week');
  const [province, setProvince] = useState('');
  const query = useStatistics(span, province === '' ? null : province);
  return (
    <>
      <div className="filters">
        <label>
          {t('statistics.span')}{' '}
          <select value={span} onChange={({ target }) => setSpan(target.value as Span)}>
            {SPANS.map((one) => (
              <option key={one} value={one}>
                {t(`statistics.spans.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('roles.province')}{' '}
          <select value={province} onChange={({ target }) => setProvince(target.value)}>
            <option value="">{t('statistics.everywhere')}</option>
            {Object.keys(PROVINCES).map((name) => (
              <option key={name} value={name}>
                {shortProvince(name, i18n.language)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Loaded query={query}>
        {({ all, parts }) => (
          <div className="tiles">
            <Figures statistics={all} />
            <BarChart
              title={t('statistics.byTime')}
              columns={[t('statistics.time'), t('statistics.requests'), t('statistics.approvals')]}
              bars={parts.map(({ from, to, requests, approvals }) => ({
                name: shortSpan(from, to, i18n.language),
                value: requests,
                part: approvals,
              }))}
            />
            <BarChart
              title={t('statistics.declines')}
              columns={[t('statistics.reason'), t('statistics.count')]}
              bars={byReason(all.declines).map(({ reason, count }) => ({
                name: t(`statistics.reasons.${reason}`),
                value: count,
              }))}
            />
          </div>
        )}
      </Loaded>
    </>
  );
}
