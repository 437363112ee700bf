import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageButton } from '../../shell/language-button';
import { usePage, useStore } from '../hooks';

export function Header() {
  const { t } = useTranslation(['map', 'shell']);
  const { feed } = useStore(usePage().status);
  return (
    <header className="top">
      <h1>
        <span className="product">{t('shell:product')}</span> {t('heading')}
      </h1>
      {feed?.source && (
        <p className="source" data-source={feed.source}>
          {t(`sources.${feed.source}`)}
        </p>
      )}
      <AccountLink />
      <div className="top-buttons">
        <PauseButton />
        <LanguageButton />
      </div>
    </header>
  );
}

/** Stops the numbers from changing while somebody reads them out; ages go on. */
function PauseButton() {
  const { t } = useTranslation('map');
  const { board } = usePage();
  const paused = useSyncExternalStore(board.subscribe, board.isPaused);
  return (
    <button
      type="button"
      className="pause"
      aria-pressed={paused}
      onClick={() => {
        if (paused) board.resume();
        else board.pause();
      }}
    >
      {t(paused ? 'resume' : 'pause')}
    </button>
  );
}

/** To whoever's own page; whether somebody is signed in is known without asking. */
function AccountLink() {
  const { t } = useTranslation('shell');
  const [signedIn] = useState(isSignedIn);
  return (
    <a className="account-link" href="/account">
      {t(signedIn ? 'links.account' : 'links.logIn')}
    </a>
  );
}

function isSignedIn(): boolean {
  try {
    return localStorage.getItem('goldenhour.session') !== null;
  } catch {
    return false;
  }
}
