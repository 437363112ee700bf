import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly children: ReactNode;
  /** What happens, as a question. */
  readonly question: string;
  /** What is done, on the second button. */
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly pending?: boolean;
}

/** For what cannot be taken back: the first press asks, the second does it. */
export function ConfirmButton({ children, question, confirm, onConfirm, pending = false }: Props) {
  const { t } = useTranslation('base');
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" className="danger" aria-disabled={pending} onClick={() => setAsking(true)}>
        {pending ? t('sending') : children}
      </button>
    );
  }
  return (
    <div className="confirm" role="group" aria-label={question}>
      <p>{question}</p>
      <div className="buttons">
        <button
          type="button"
          className="danger"
          autoFocus
          onClick={() => {
            setAsking(false);
            onConfirm();
          }}
        >
          {confirm}
        </button>
        <button type="button" onClick={() => setAsking(false)}>
          {t('keep')}
        </button>
      </div>
    </div>
  );
}
