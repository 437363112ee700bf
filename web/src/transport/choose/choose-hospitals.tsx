import type { BedKind } from '@goldenhour/client';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../map/board/bed';
import { useNow } from '../../shell/clock';
import { timeOfDay } from '../../shell/time';
import { isStanding, type Transport } from '../reservations';
import { HospitalSearch } from './hospital-search';
import { LeftOutList } from './left-out-list';
import { RecommendedList } from './recommended-list';
import { useChoice } from './use-choice';
import { useRecommendation, type Recommendation } from './use-recommendation';

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
  /** A hospital that was pointed at elsewhere, such as on a map: it is chosen too. */
  readonly pointed?: Chosen | null;
  /** What can be done with those that are chosen. */
  readonly actions: (chosen: readonly Chosen[], clear: () => void) => ReactNode;
}

/** Hospitals to ask: recommended with reasons, left out with reasons, or any other by its name. */
export function ChooseHospitals({ transport, bedKind, at, round, max, suggest, pointed, actions }: Props) {
  const { t } = useTranslation('transport');
  const heading = useId();
  const now = useNow();
  const recommendation = useRecommendation(transport.id, at, bedKind, round);
  const { answer } = recommendation;
  const open = new Set(
    (transport.reservations ?? [])
      .filter((one) => isStanding(one, now))
      .flatMap(({ hospital }) => hospital?.id ?? []),
  );
  const recommended = answer?.recommended ?? null;
  const choice = useChoice({ transport, recommended, open, max, suggest });
  const { added, chosen, isFull } = choice;
  const pointedBefore = useRef(pointed);
  useEffect(() => {
    if (pointed && pointed !== pointedBefore.current) choice.add(pointed);
    pointedBefore.current = pointed;
  });
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
      <LookState recommendation={recommendation} isPlaced={at !== null} />
      <RecommendedList
        recommended={recommended ?? []}
        has={choice.has}
        open={open}
        isFull={isFull}
        onToggle={choice.toggle}
      />
      {added.length > 0 && (
        <fieldset className="options">
          <legend>{t('choose.added')}</legend>
          {added.map((one) => (
            <label key={one.id} className="option">
              <input
                type="checkbox"
                checked={choice.has(one.id)}
                disabled={open.has(one.id) || (isFull && !choice.has(one.id))}
                onChange={() => choice.toggle(one)}
              />
              <span className="option-head">
                <strong>{one.name}</strong>
                {open.has(one.id) && <span className="tag">{t('choose.asked')}</span>}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <LeftOutList
        leftOut={answer?.leftOut ?? []}
        open={open}
        mayAdd={(id) => !isFull && !open.has(id) && !choice.has(id)}
        onAdd={choice.add}
      />
      {max > 0 && (
        <HospitalSearch
          label={t('choose.search')}
          action={t('choose.add')}
          isDone={(id) => isFull || open.has(id) || choice.has(id)}
          onChoose={({ id, name }) => choice.add({ id, name: name ?? '' })}
        />
      )}
      <div className="choose-foot">
        <p role="status">{max > 0 ? t('choose.chosen', { n: chosen.length, max }) : t('choose.full')}</p>
        {actions(chosen, choice.clear)}
      </div>
    </section>
  );
}

/** How far the search is. There before it says anything, so that screen readers hear it. */
function LookState({
  recommendation: { answer, at, state },
  isPlaced,
}: {
  readonly recommendation: Recommendation;
  readonly isPlaced: boolean;
}) {
  const { t, i18n } = useTranslation('transport');
  const say = (): string => {
    if (!isPlaced) return t('choose.noPlace');
    if (state === 'failed') return t('choose.failed');
    if (state !== 'ready' || answer === null) return t('choose.looking');
    if (answer.recommended.length === 0) return t('choose.nobody');
    return `${t('choose.recommended')} · ${t('choose.at', { time: timeOfDay(at, i18n.language) })}`;
  };
  return (
    <p className="quiet" role="status">
      {say()}
    </p>
  );
}
