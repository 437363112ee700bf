import { useTranslation } from 'react-i18next';
import { SignedIn } from '../session/signed-in';
import { usePerson } from '../session/use-session';
import { PageFrame } from '../shell/page-frame';
import { OpenDesk } from './open-desk';

/** The page of a hospital's staff. */
export function Console() {
  const { t } = useTranslation('console');
  return (
    <PageFrame page="console" title={t('title')} wide>
      <SignedIn roles={['HOSPITAL_STAFF']}>
        <OfHospital />
      </SignedIn>
    </PageFrame>
  );
}

function OfHospital() {
  const { t } = useTranslation('console');
  const { hospital } = usePerson();
  if (!hospital) return <p>{t('noHospital')}</p>;
  return <OpenDesk key={hospital.id} hospitalId={hospital.id} name={hospital.name ?? ''} />;
}
