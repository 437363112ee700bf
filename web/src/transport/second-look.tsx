import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly label: string;
  /** What will happen, for the second look. */
  readonly question: ReactNode;
  readonly onSure: () => void;
  readonly disabled?: boolean;
  readonly className?: string;
}

/** A button for what cannot be undone: it asks once more, in its own place. */
export function SecondLook({ label, question, onSure, disabled = false, className = 'danger' }: Props) {
  const { t } = useTranslation('transport');
  const [asking, setAsking] = useState(false);
  const no = useRef<HTMLButtonElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const opened = useRef(false);
  useEffect(() => {
    if (asking) no.current?.focus();
    else if (opened.current) button.current?.focus();
    opened.current = asking;
  }, [asking]);
  if (!asking) {
    return (
      <button
        ref={button}
        type="button"
        className={className}
        disabled={disabled}
        onClick={() => setAsking(true)}
      >
        {label}
      </button>
    );
  }
  return (
    <div
      className="second-look"
      role="group"
      aria-label={label}
      onKeyDown={({ key }) => key === 'Escape' && setAsking(false)}
    >
      <p>{question}</p>
      <div className="buttons">
        <button ref={no} type="button" onClick={() => setAsking(false)}>
          {t('sure.no')}
        </button>
        <button
          type="button"
          className="danger"
          disabled={disabled}
          onClick={() => {
            setAsking(false);
            onSure();
          }}
        >
          {t('sure.yes')}
        </button>
      </div>
    </div>
  );
}
