import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, storage } from '../session/page-session';
import { SignedIn } from '../session/signed-in';
import { usePerson } from '../session/use-session';
import { PageFrame } from '../shell/page-frame';
import { useStore } from '../transport/use-store';
import { Desk } from './desk';
import { DeskContext, useDesk } from './desk-context';
import { Connection } from './screen/connection';
import { StartScreen } from './screen/start-screen';
import { TransportScreen } from './screen/transport-screen';
import { UnsentList } from './screen/unsent-list';

export function CrewPage() {
  const { t } = useTranslation('crew');
  return (
    <PageFrame page="crew" title={t('title')}>
      <SignedIn roles={['PARAMEDIC']}>
        <Crew />
      </SignedIn>
    </PageFrame>
  );
}

function Crew() {
  const { id, organization, vehicle } = usePerson();
  const { t } = useTranslation('crew');
  const [desk, setDesk] = useState<Desk | null>(null);
  useEffect(() => {
    const made = new Desk(client, storage, id);
    made.start();
    setDesk(made);
    return () => made.stop();
  }, [id]);
  return (
    <div className="crew">
      <p className="vehicle">
        {organization && vehicle ? t('vehicle', { organization, vehicle }) : t('noVehicle')}
      </p>
      {desk && (
        <DeskContext value={desk}>
          <Screens />
        </DeskContext>
      )}
    </div>
  );
}

function Screens() {
  const { transport } = useStore(useDesk().device);
  return (
    <>
      <Connection />
      <UnsentList />
      {transport ? <TransportScreen key={transport.id} transport={transport} /> : <StartScreen />}
    </>
  );
}
