import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../session/page-session';
import { useSession } from '../session/use-session';
import { AnnouncementsView } from './announce/announcements-view';
import { BedsView } from './beds/beds-view';
import { ClinicView } from './clinic/clinic-view';
import { Desk } from './desk';
import { DeskHead } from './desk-head';
import { DeskContext } from './hooks';
import { RequestsView } from './request/requests-view';
import { useView, VIEWS, type View } from './view';

const SCREENS: Readonly<Record<View, () => React.JSX.Element>> = {
  requests: RequestsView,
  beds: BedsView,
  announcements: AnnouncementsView,
  clinic: ClinicView,
};

interface Props {
  readonly hospitalId: string;
  readonly name: string;
}

/** The console of one hospital: it listens while somebody is signed in, and keeps what was typed while nobody is. */
export function OpenDesk({ hospitalId, name }: Props) {
  const { t } = useTranslation('console');
  const { person } = useSession();
  const [desk] = useState(() => new Desk(client, hospitalId));
  const present = person !== null;
  useEffect(() => (present ? desk.start() : undefined), [desk, present]);
  const view = useView();
  return (
    <DeskContext value={desk}>
      <DeskHead name={name} view={view} />
      {VIEWS.map((one) => {
        const Screen = SCREENS[one];
        // All stay as they are while another is looked at: nothing typed is lost.
        return (
          <div key={one} hidden={one !== view} className="screen" data-screen={one}>
            <h2 className="unseen">{t(`tabs.${one}`)}</h2>
            <Screen />
          </div>
        );
      })}
    </DeskContext>
  );
}
