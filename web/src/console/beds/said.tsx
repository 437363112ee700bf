import { useTranslation } from 'react-i18next';
import { ageText, bedNumber, type T } from '../wording';
import { timeOf } from '../request/request';
import type { BedOfSources } from './bed-draft';

interface BedSaid {
  readonly value?: number | null;
  readonly capacity?: number | null;
  readonly at?: string | null;
  readonly refused?: string | null;
}

interface Props {
  readonly said: BedSaid | null | undefined;
  readonly stands: boolean;
  /** Where this source never said anything. */
  readonly never: string;
  readonly now: number;
}

/** What one source says of a bed, since when, and whether its word stands. */
export function Said({ said, stands, never, now }: Props) {
  const { t } = useTranslation('console');
  if (!said) return <span className="quiet">{never}</span>;
  return (
    <span className="said-by" data-stands={stands}>
      <b>{valueText(said, t)}</b>
      {said.value != null && ofCapacity(said.capacity)}{' '}
      <span className="quiet">{ageText(timeOf(said.at), now, t)}</span>{' '}
      {stands && said.value != null && <span className="tag">{t('beds.stands')}</span>}
    </span>
  );
}

function valueText({ value, refused }: BedSaid, t: T): string {
  if (value != null) return bedNumber(value);
  return refused == null ? t('unknown') : t('beds.refused', { text: refused });
}

export function ofCapacity(capacity: number | null | undefined): string {
  return capacity == null ? '' : ` / ${capacity}`;
}

/** Both sources in one line, for a conflict. */
export function saysNow(bed: BedOfSources | undefined, now: number, t: T): string {
  const parts = [
    bed?.staff &&
      t('beds.staffSays', { value: valueText(bed.staff, t), age: ageText(timeOf(bed.staff.at), now, t) }),
    bed?.feed &&
      t('beds.feedSays', { value: valueText(bed.feed, t), age: ageText(timeOf(bed.feed.at), now, t) }),
  ];
  return parts.filter(Boolean).join(' · ') || t('unknown');
}
