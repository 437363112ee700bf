import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EQUIPMENT_KINDS, SEVERE_ILLNESSES } from '../board/kinds';
import type { Filter } from './filter';

interface Props {
  readonly filter: Filter;
  readonly change: (part: Partial<Filter>) => void;
}

/** Which equipment must be available and which severe illnesses accepted. */
export function Needs({ filter, change }: Props) {
  const { t } = useTranslation('map');
  const [open, setOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const close = ({ target }: Event) => {
      if (!box.current?.contains(target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, [open]);
  const n = filter.equipment.length + filter.illnesses.length;
  return (
    <div
      className="needs"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        type="button"
        ref={button}
        className="needs-button"
        aria-expanded={open}
        aria-controls={id}
        data-chosen={n > 0}
        onClick={() => setOpen(!open)}
      >
        {n > 0 ? t('filter.moreChosen', { n }) : t('filter.more')}
      </button>
      <div className="needs-panel" id={id} hidden={!open}>
        {open && <AllChoices filter={filter} change={change} />}
      </div>
    </div>
  );
}

function AllChoices({ filter, change }: Props) {
  const { t } = useTranslation('map');
  return (
    <>
      <Choices
        legend={t('filter.equipment')}
        all={EQUIPMENT_KINDS}
        chosen={filter.equipment}
        label={(kind) => t(`equipment.${kind}`)}
        onChange={(equipment) => change({ equipment })}
      />
      <Choices
        legend={t('filter.illness')}
        all={SEVERE_ILLNESSES}
        chosen={filter.illnesses}
        label={(illness) => t(`illness.${illness}`)}
        onChange={(illnesses) => change({ illnesses })}
      />
    </>
  );
}

interface ChoicesProps<Value extends string> {
  readonly legend: string;
  readonly all: readonly Value[];
  readonly chosen: readonly Value[];
  readonly label: (value: Value) => string;
  readonly onChange: (chosen: readonly Value[]) => void;
}

function Choices<Value extends string>({ legend, all, chosen, label, onChange }: ChoicesProps<Value>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {all.map((value) => (
        <label key={value} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
          {label(value)}
        </label>
      ))}
    </fieldset>
  );
}
