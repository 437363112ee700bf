import { useTranslation } from 'react-i18next';
import { useNow } from '../../shell/clock';
import { agoText } from '../../shell/duration';
import type { Chosen } from './choose-hospitals';
import type { Recommended } from './use-recommendation';

interface Props {
  readonly recommended: readonly Recommended[];
  readonly has: (id: string) => boolean;
  /** Hospitals that are being asked. */
  readonly open: ReadonlySet<string>;
  /** No more may be chosen. */
  readonly isFull: boolean;
  readonly onToggle: (one: Chosen) => void;
}

/** The recommended hospitals, best first, each with its reasons. */
export function RecommendedList({ recommended, has, open, isFull, onToggle }: Props) {
  const { t } = useTranslation('transport');
  if (recommended.length === 0) return null;
  return (
    <fieldset className="options">
      <legend className="unseen">{t('choose.recommended')}</legend>
      {recommended.map(
        (one) =>
          one.hospital && (
            <Option
              key={one.hospital.id}
              one={one}
              hospital={one.hospital}
              checked={has(one.hospital.id)}
              isFull={isFull}
              asked={open.has(one.hospital.id)}
              onToggle={onToggle}
            />
          ),
      )}
    </fieldset>
  );
}

interface OptionProps {
  readonly one: Recommended;
  readonly hospital: NonNullable<Recommended['hospital']>;
  readonly checked: boolean;
  readonly asked: boolean;
  readonly isFull: boolean;
  readonly onToggle: (one: Chosen) => void;
}

function Option({ one, hospital, checked, asked, isFull, onToggle }: OptionProps) {
  const { t } = useTranslation('transport');
  const { t: base } = useTranslation('base');
  const now = useNow();
  const { id, name, tier, beds, announcements } = hospital;
  const [bed] = beds ?? [];
  return (
    <label className="option">
      <input
        type="checkbox"
        checked={checked}
        disabled={asked || (isFull && !checked)}
        onChange={() => onToggle({ id, name: name ?? '' })}
      />
      <span className="option-body">
        <span className="option-head">
          <strong>
            {one.rank}. {name ?? t('unknown')}
          </strong>
          {asked && <span className="tag">{t('choose.asked')}</span>}
          <b>
            {t('choose.minutes', { n: one.travel.minutes })}
            {one.travel.source === 'ESTIMATE' && <small> {t('choose.estimated')}</small>}
          </b>
        </span>
        <span className="option-facts">
          {bed && bed.available !== null && (
            <span className="tag" data-tone={bed.freshness === 'FRESH' ? 'good' : 'quiet'}>
              {t('choose.free', { n: bed.available })}
            </span>
          )}
          {bed?.reportedAt != null && (
            <span>{t('choose.reported', { age: agoText(now - Date.parse(bed.reportedAt), base) })}</span>
          )}
          {tier && <span>{t(`tier.${tier}`)}</span>}
        </span>
        <span className="reasons">{one.reasons.map(({ code }) => t(`reason.${code}`)).join(' · ')}</span>
        {announcements?.nodes.map((announcement) => (
          <span key={announcement.id} className="message" lang="ko">
            {announcement.message}
          </span>
        ))}
      </span>
    </label>
  );
}
