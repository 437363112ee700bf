import { useEffect, useRef, type ReactNode } from 'react';
import { Problem } from './problem';
import type { FormState } from './use-attempt';

interface Props {
  readonly form: FormState;
  readonly onSubmit: () => void;
  readonly label?: string;
  readonly children: ReactNode;
}

/** A form that the API checks, not the browser: its problems stand beside their fields, and the first gets the focus. */
export function Form({ form, onSubmit, label, children }: Props) {
  const element = useRef<HTMLFormElement>(null);
  const { pending } = form;
  const wasPending = useRef(false);
  useEffect(() => {
    if (wasPending.current && !pending) {
      element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    }
    wasPending.current = pending;
  }, [pending]);
  return (
    <form
      ref={element}
      className="form"
      noValidate
      aria-label={label}
      aria-busy={pending}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <Problem form={form} />
    </form>
  );
}
