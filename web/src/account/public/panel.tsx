import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** One of the steps to an account: it has the focus when it comes, so that it is read out. */
export function Panel({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useTranslation('base');
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="card narrow" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
      <p className="links">
        <a href="#">{t('logIn.title')}</a>
      </p>
    </section>
  );
}
