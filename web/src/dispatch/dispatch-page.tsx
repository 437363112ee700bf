import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { client, storage } from '../session/page-session';
import { SignedIn } from '../session/signed-in';
import { usePerson } from '../session/use-session';
import { PageFrame } from '../shell/page-frame';
import type { Chosen } from '../transport/choose/choose-hospitals';
import { DeskContext, useBoard } from './desk-context';
import { DispatchDesk } from './dispatch-desk';
import { AlarmBar } from './screen/alarm-bar';
import { Detail } from './screen/detail';
import { TransportList } from './screen/transport-list';

/** Comes when it is wanted: list and answers are there before it. */
const BoardMap = lazy(() => import('./map/board-map'));
const WIDE = '(min-width: 1100px)';

export function DispatchPage() {
  const { t } = useTranslation('dispatch');
  return (
    <PageFrame page="dispatch" title={t('title')} wide>
      <SignedIn roles={['DISPATCHER']}>
        <Dispatch />
      </SignedIn>
    </PageFrame>
  );
}

function Dispatch() {
  const { id } = usePerson();
  const [desk, setDesk] = useState<DispatchDesk | null>(null);
  useEffect(() => {
    const made = new DispatchDesk(client, storage);
    made.start();
    setDesk(made);
    return () => made.stop();
  }, [id]);
  if (desk === null) return null;
  return (
    <DeskContext value={desk}>
      <Board />
    </DeskContext>
  );
}

function Board() {
  const { t } = useTranslation('dispatch');
  const { selected, transports } = useBoard();
  const wide = useWide();
  const [wanted, setWanted] = useState(false);
  const [pointed, setPointed] = useState<Chosen | null>(null);
  const transport = selected === null ? null : (transports?.get(selected) ?? null);
  const hasMap = wide || wanted;
  return (
    <div className="dispatch" data-open={transport !== null}>
      <AlarmBar />
      <div className="dispatch-columns">
        <TransportList />
        {transport ? (
          <Detail key={transport.id} transport={transport} pointed={pointed} />
        ) : (
          <p className="card quiet detail-none">{t('detail.none')}</p>
        )}
        <div className="dispatch-map">
          {!wide && (
            <button type="button" aria-expanded={wanted} onClick={() => setWanted(!wanted)}>
              {t(wanted ? 'map.hide' : 'map.show')}
            </button>
          )}
          {hasMap && (
            <Suspense fallback={<p className="quiet">{t('map.loading')}</p>}>
              <BoardMap onPoint={setPointed} />
            </Suspense>
          )}
        </div>
      </div>
    </div>
  );
}

function useWide(): boolean {
  const [query] = useState(() => window.matchMedia(WIDE));
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => query.matches,
  );
}
