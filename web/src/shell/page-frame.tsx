import { useEffect, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { session } from '../session/page-session';
import { useSession } from '../session/use-session';
import { LanguageButton } from './language-button';
import { isFor, PAGES, type PageName } from './pages';

interface Props {
  readonly page: PageName;
  readonly title: string;
  /** In the head beside the title: what must be seen at any time, such as a state or an alarm. */
  readonly status?: ReactNode;
  /** For pages that need all of the window's width. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** What all pages have around them: whose page it is, where else one can go, and where the numbers are from. */
export function PageFrame({ page, title, status, wide = false, children }: Props) {
  const { t, i18n } = useTranslation(['shell', 'base']);
  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [t, title, i18n.language]);
  return (
    <div className="frame">
      <a className="skip" href="#content" onClick={skip}>
        {t('base:skip')}
      </a>
      <header className="frame-head">
        <h1>
          <a href="/" className="product">
            {t('product')}
          </a>{' '}
          {title}
        </h1>
        {status}
        <Links page={page} />
        <div className="frame-buttons">
          <Who />
          <LanguageButton />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={wide ? 'frame-main wide' : 'frame-main'}>
        {children}
      </main>
      <footer className="frame-foot">
        <p>{t('confirm')}</p>
        <p>{t('origin')}</p>
      </footer>
    </div>
  );
}

/** By focus alone: what stands behind `#` is which part of the page is open. */
function skip(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('content')!.focus();
}

function Links({ page }: { readonly page: PageName }) {
  const { t } = useTranslation(['base', 'shell']);
  const { person } = useSession();
  return (
    <nav className="frame-links" aria-label={t('pagesLabel')}>
      <a href="/">{t('shell:links.map')}</a>
      {PAGES.filter(({ roles }) => isFor(roles, person?.role)).map(({ name }) => (
        <a key={name} href={`/${name}`} aria-current={name === page ? 'page' : undefined}>
          {t(`pages.${name}`)}
        </a>
      ))}
    </nav>
  );
}

function Who() {
  const { t } = useTranslation('base');
  const { person } = useSession();
  if (person === null) return null;
  return (
    <>
      <p className="who">
        {person.name} <span className="quiet">{t(`roles.${person.role}`)}</span>
      </p>
      <button type="button" onClick={() => void session.logOut()}>
        {t('logOut')}
      </button>
    </>
  );
}
