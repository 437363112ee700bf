import { useEffect, useId, useRef, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** To be read out at once. */
  readonly alert?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What opens in a card when somebody decides: the focus goes in, Escape closes it. */
export function Panel({ title, alert = false, onClose, children }: Props) {
  const heading = useId();
  const element = useRef<HTMLElement>(null);
  useEffect(() => element.current?.focus(), []);
  return (
    <section
      ref={element}
      className={alert ? 'panel warn' : 'panel'}
      role={alert ? 'alert' : undefined}
      aria-labelledby={heading}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <h3 id={heading}>{title}</h3>
      {children}
    </section>
  );
}
