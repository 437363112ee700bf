import { useTranslation } from 'react-i18next';
import type { Chosen } from './choose-hospitals';
import type { LeftOut } from './use-recommendation';

interface Props {
  readonly leftOut: readonly LeftOut[];
  /** Hospitals that are being asked. */
  readonly open: ReadonlySet<string>;
  readonly mayAdd: (id: string) => boolean;
  readonly onAdd: (one: Chosen) => void;
}

/** The nearest that are not recommended, each with its reason; they may be asked all the same. */
export function LeftOutList({ leftOut, open, mayAdd, onAdd }: Props) {
  const { t } = useTranslation('transport');
  if (leftOut.length === 0) return null;
  return (
    <details className="left-out">
      <summary>{t('choose.leftOut', { n: leftOut.length })}</summary>
      <ul>
        {leftOut.map(
          ({ hospital, reason }) =>
            hospital && (
              <li key={hospital.id}>
                <span>
                  <strong>{hospital.name ?? t('unknown')}</strong>{' '}
                  <small>{t(`leftOutReason.${reason.code}`)}</small>
                </span>
                <button
                  type="button"
                  disabled={!mayAdd(hospital.id)}
                  aria-label={`${t('choose.add')}: ${hospital.name ?? ''}`}
                  onClick={() => onAdd({ id: hospital.id, name: hospital.name ?? '' })}
                >
                  {t(open.has(hospital.id) ? 'choose.asked' : 'choose.add')}
                </button>
              </li>
            ),
        )}
      </ul>
    </details>
  );
}
