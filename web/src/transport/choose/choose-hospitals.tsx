import type { BedKind } from '@goldenhour/client';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../map/board/bed';
import { useNow } from '../../shell/clock';
import { timeOfDay } from '../../shell/time';
import { isStanding, type Transport } from '../reservations';
import { HospitalSearch } from './hospital-search';
import { RecommendedList } from './recommended-list';
import { useRecommendation, type Recommended } from './use-recommendation';

/** As many of the best are chosen from the start: more than one, so that no refusal costs the whole time. */
const CHOSEN_AT_FIRST = 3;

export interface Chosen {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly transport: Transport;
  readonly bedKind: BedKind | null;
  readonly at: Place | null;
  /** Changes when it must be asked anew who is recommended. */
  readonly round: string;
  /** How many may be chosen. */
  readonly max: number;
  /** Whether the best are chosen at the start. */
  readonly suggest: boolean;
  /** What can be done with those that are chosen. */
  readonly actions: (chosen: readonly Chosen[], clear: () => void) => ReactNode;
}

/** Hospitals to ask: recommended with reasons, left out with reasons, or any other by its name. */
export function ChooseHospitals({ transport, bedKind, at, round, max, suggest, actions }: Props) {
  const { t, i18n } = useTranslation('transport');
  const now = useNow();
  const heading = useId();
  const recommendation = useRecommendation(transport.id, at, bedKind, round);
  const { answer, state } = recommendation;
  const [added, setAdded] = useState<readonly Chosen[]>([]);
  const [touched, setTouched] = useState<readonly Chosen[] | null>(null);
  const open = new Set(
    (transport.reservations ?? [])
      .filter((one) => isStanding(one, now))
      .flatMap(({ hospital }) => hospital?.id ?? []),
  );
  const all = touched ?? (suggest ? best(answer?.recommended ?? [], transport) : []);
  const chosen = all.filter(({ id }) => !open.has(id)).slice(0, max);
  const ids = new Set(chosen.map(({ id }) => id));
  const toggle = (one: Chosen) =>
    setTouched(ids.has(one.id) ? chosen.filter(({ id }) => id !== one.id) : [...chosen, one].slice(-max));
  const clear = () => {
    setTouched([]);
    setAdded([]);
  };
  // Another transport begins with nothing chosen by hand.
  useEffect(() => {
    setTouched(null);
    setAdded([]);
  }, [transport.id]);
  return (
    <section className="card choose" aria-labelledby={heading}>
      <div className="choose-head">
        <h2 id={heading}>{t('choose.title')}</h2>
        {at !== null && (
          <button type="button" onClick={recommendation.again}>
            {t('choose.again')}
          </button>
        )}
      </div>
      <p className="quiet" role="status">
        {at === null && t('choose.noPlace')}
        {at !== null && state === 'looking' && t('choose.looking')}
        {state === 'failed' && t('choose.failed')}
        {state === 'ready' && answer?.recommended.length === 0 && t('choose.nobody')}
        {state === 'ready' && (answer?.recommended.length ?? 0) > 0 && (
          <>
            {t('choose.recommended')} ·{' '}
            {t('choose.at', { time: timeOfDay(recommendation.at, i18n.language) })}
          </>
        )}
      </p>
      <RecommendedList recommended={answer?.recommended ?? []} chosen={ids} open={open} onToggle={toggle} />
      {added.length > 0 && (
        <fieldset className="options">
          <legend>{t('choose.added')}</legend>
          {added.map((one) => (
            <label key={one.id} className="option">
              <input
                type="checkbox"
                checked={ids.has(one.id)}
                disabled={open.has(one.id)}
                onChange={() => toggle(one)}
              />
              <span>
                <strong>{one.name}</strong>
                {open.has(one.id) && <span className="tag">{t('choose.asked')}</span>}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {(answer?.leftOut.length ?? 0) > 0 && (
        <details className="left-out">
          <summary>{t('choose.leftOut', { n: answer!.leftOut.length })}</summary>
          <ul>
            {answer!.leftOut.map(({ hospital, reason }) =>
              hospital === null ? null : (
                <li key={hospital.id}>
                  <span>
                    <strong>{hospital.name}</strong> <small>{t(`leftOutReason.${reason.code}`)}</small>
                  </span>
                  <AddButton one={nameOf(hospital)} />
                </li>
              ),
            )}
          </ul>
        </details>
      )}
      <HospitalSearch
        label={t('choose.search')}
        action={t('choose.add')}
        done={new Set([...ids, ...open])}
        onChoose={(found) => add(nameOf(found))}
      />
      <div className="choose-foot">
        <p role="status">{max > 0 ? t('choose.chosen', { n: chosen.length, max }) : t('choose.full')}</p>
        {actions(chosen, clear)}
      </div>
    </section>
  );

  function add(one: Chosen): void {
    const isListed = answer?.recommended.some(({ hospital }) => hospital?.id === one.id) ?? false;
    if (!isListed && !added.some(({ id }) => id === one.id)) setAdded([...added, one]);
    if (!ids.has(one.id) && !open.has(one.id)) setTouched([...chosen, one].slice(-max));
  }

  function AddButton({ one }: { readonly one: Chosen }) {
    return (
      <button
        type="button"
        disabled={ids.has(one.id) || open.has(one.id) || max === 0}
        aria-label={`${t('choose.add')}: ${one.name}`}
        onClick={() => add(one)}
      >
        {t(open.has(one.id) ? 'choose.asked' : 'choose.add')}
      </button>
    );
  }
}

/** The best with a fresh bed that were not asked before. */
function best(recommended: readonly Recommended[], { reservations }: Transport): Chosen[] {
  const before = new Set(reservations?.map(({ hospital }) => hospital?.id));
  return recommended
    .filter(
      ({ reasons, hospital }) =>
        hospital && !before.has(hospital.id) && reasons.some(({ code }) => code === 'FRESH_BED'),
    )
    .slice(0, CHOSEN_AT_FIRST)
    .map(({ hospital }) => nameOf(hospital!));
}

function nameOf({ id, name }: { readonly id: string; readonly name: string | null }): Chosen {
  return { id, name: name ?? '' };
}
