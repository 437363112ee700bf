import { CrewHospitalsDocument, type CrewHospitalsQuery } from '@goldenhour/client';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../session/page-session';

const PAUSE_MS = 250;

export type Found = NonNullable<CrewHospitalsQuery['hospitals']['nodes'][number]>;

interface Props {
  readonly label: string;
  /** What the button beside each hospital says. */
  readonly action: string;
  /** Whether it cannot be chosen, or has been already. */
  readonly isDone?: (id: string) => boolean;
  readonly onChoose: (found: Found) => void;
}

/** Finds a hospital by its name or address; Korean initials match too. */
export function HospitalSearch({ label, action, isDone, onChoose }: Props) {
  const { t } = useTranslation('transport');
  const id = useId();
  const [text, setText] = useState('');
  const { found, state } = useSearch(text.trim());
  return (
    <div className="search">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <p className="quiet" role="status">
        {state === 'searching' && t('choose.searching')}
        {state === 'failed' && t('choose.failed')}
        {state === 'found' && found.length === 0 && t('choose.noneFound')}
      </p>
      <ul className="found">
        {found.map((hospital) => (
          <li key={hospital.id}>
            <span>
              <strong>{hospital.name}</strong>
              <small>
                {[hospital.tier && t(`tier.${hospital.tier}`), hospital.address].filter(Boolean).join(' · ')}
              </small>
            </span>
            <button
              type="button"
              disabled={isDone?.(hospital.id)}
              aria-label={`${action}: ${hospital.name ?? ''}`}
              onClick={() => {
                setText('');
                onChoose(hospital);
              }}
            >
              {action}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useSearch(text: string) {
  const [answer, setAnswer] = useState<{ readonly text: string; readonly found: readonly Found[] | null }>({
    text: '',
    found: [],
  });
  useEffect(() => {
    if (text === '') return undefined;
    const left = new AbortController();
    const timer = setTimeout(() => {
      client.query(CrewHospitalsDocument, { text }, { signal: left.signal }).then(
        ({ data }) => setAnswer({ text, found: data.hospitals.nodes.filter((one) => one !== null) }),
        () => left.signal.aborted || setAnswer({ text, found: null }),
      );
    }, PAUSE_MS);
    return () => {
      left.abort();
      clearTimeout(timer);
    };
  }, [text]);
  if (text === '') return { found: [], state: 'none' } as const;
  if (answer.text !== text) return { found: [], state: 'searching' } as const;
  return { found: answer.found ?? [], state: answer.found ? 'found' : 'failed' } as const;
}
