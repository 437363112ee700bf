import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MapView } from './canvas/map-view';
import { FilterBar } from './filter/filter-bar';
import { useNarrow, usePage, useStore } from './hooks';
import { HospitalList } from './list/hospital-list';
import { Footer } from './status/footer';
import { Header } from './status/header';
import { Notice } from './status/notice';
import { StatusBar } from './status/status-bar';

type ViewName = 'list' | 'map';

/** In a file of its own: the first picture does not wait for it. */
const HospitalPanel = lazy(() => import('./detail/hospital-panel'));

/** The live map: list and map side by side; on a phone one of them, the list first. */
export function App() {
  const { t, i18n } = useTranslation('map');
  const { selection, status } = usePage();
  const selected = useStore(selection);
  const { phase } = useStore(status);
  const narrow = useNarrow();
  const [view, setView] = useState<ViewName>('list');
  useEffect(() => {
    document.title = t('title');
  }, [t, i18n.language]);
  const there = phase === 'live' || phase === 'kept';
  const panel =
    selected !== null && there ? (
      <Suspense>
        <HospitalPanel key={selected} id={selected} modal={narrow} />
      </Suspense>
    ) : null;
  return (
    <>
      <div className="app" data-view={view} data-phase={phase} inert={narrow && panel !== null}>
        <a className="skip" href="#list">
          {t('skip')}
        </a>
        <Header />
        <StatusBar />
        <FilterBar />
        <ViewSwitch view={view} onChange={setView} />
        <main className="main">
          {there && <HospitalList />}
          {(!narrow || view === 'map') && <MapView />}
          <Notice />
          {!narrow && panel}
        </main>
        <Footer />
      </div>
      {narrow && panel}
    </>
  );
}

function ViewSwitch({
  view,
  onChange,
}: {
  readonly view: ViewName;
  readonly onChange: (view: ViewName) => void;
}) {
  const { t } = useTranslation('map');
  return (
    <nav className="switch" aria-label={t('views.label')}>
      {(['list', 'map'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={view === one} onClick={() => onChange(one)}>
          {t(`views.${one}`)}
        </button>
      ))}
    </nav>
  );
}
