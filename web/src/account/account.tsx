import { useTranslation } from 'react-i18next';
import { SignedIn } from '../session/signed-in';
import { PageFrame } from '../shell/page-frame';
import { usePerson } from '../session/use-session';

export function Account() {
  const { t } = useTranslation('account');
  return (
    <PageFrame page="account" title={t('title')}>
      <SignedIn>
        <Mine />
      </SignedIn>
    </PageFrame>
  );
}

function Mine() {
  const { name } = usePerson();
  return <p>{name}</p>;
}
