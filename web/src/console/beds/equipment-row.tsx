import type { Availability, EquipmentKind } from '@goldenhour/client';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../shell/clock';
import { timeOf } from '../request/request';
import { ageText } from '../wording';
import { readNumber, type Statements } from './bed-draft';

const CHOICES: readonly Availability[] = ['AVAILABLE', 'UNAVAILABLE', 'UNKNOWN'];

/** What is to be stated of a kind. */
export interface Chosen {
  readonly availability: Availability;
  readonly units: string;
}

/** How many there are may be left out; what is written must be a number. */
export function isWrong(units: string): boolean {
  return units.trim() !== '' && readNumber(units) === null;
}

type Item = Statements['equipment'][number];

interface Props {
  readonly kind: EquipmentKind;
  readonly item: Item | undefined;
  readonly chosen: Chosen | undefined;
  /** Somebody tried to save it: what is wrong is marked. */
  readonly told: boolean;
  readonly onChoose: (chosen: Chosen | null) => void;
}

export function EquipmentRow({ kind, item, chosen, told, onChoose }: Props) {
  const { t } = useTranslation('console');
  const name = t(`equipment.${kind}`);
  const choose = (value: string) => {
    const availability = CHOICES.find((one) => one === value);
    onChoose(availability ? { availability, units: chosen?.units ?? '' } : null);
  };
  return (
    <tr data-kind={kind}>
      <th scope="row">{name}</th>
      <td data-label={t('beds.shown')}>
        <b>{t(`beds.availability.${item?.shown.availability ?? 'UNKNOWN'}`)}</b>{' '}
        {item?.shown.units != null && t('beds.unitCount', { n: item.shown.units })}
      </td>
      <td data-label={t('beds.feed')}>
        <Said said={item?.feed} stands={item?.shown.source === 'FEED'} never={t('beds.neverFeed')} />
      </td>
      <td data-label={t('beds.staff')}>
        <Said said={item?.staff} stands={item?.shown.source === 'STAFF'} never={t('beds.never')} />
      </td>
      <td data-label={t('beds.mine')}>
        <div className="mine">
          <select
            aria-label={t('beds.availabilityOf', { kind: name })}
            value={chosen?.availability ?? ''}
            onChange={({ target }) => choose(target.value)}
          >
            <option value="">{t('beds.noChange')}</option>
            {CHOICES.map((one) => (
              <option key={one} value={one}>
                {t(`beds.availability.${one}`)}
              </option>
            ))}
          </select>
          {chosen && (
            <input
              inputMode="numeric"
              autoComplete="off"
              size={4}
              aria-label={t('beds.unitsOf', { kind: name })}
              placeholder={t('beds.units')}
              aria-invalid={(told && isWrong(chosen.units)) || undefined}
              value={chosen.units}
              onChange={({ target }) => onChoose({ ...chosen, units: target.value })}
            />
          )}
        </div>
      </td>
    </tr>
  );
}

interface SaidProps {
  readonly said: Item['feed'] | undefined;
  readonly stands: boolean;
  readonly never: string;
}

function Said({ said, stands, never }: SaidProps) {
  const { t } = useTranslation('console');
  const now = useNow();
  if (!said) return <span className="quiet">{never}</span>;
  return (
    <span className="said-by" data-stands={stands}>
      <b>{t(`beds.availability.${said.availability}`)}</b>{' '}
      {said.units != null && t('beds.unitCount', { n: said.units })}{' '}
      <span className="quiet">{ageText(timeOf(said.at), now, t)}</span>{' '}
      {stands && <span className="tag">{t('beds.stands')}</span>}
    </span>
  );
}
