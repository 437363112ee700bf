import { useTranslation } from 'react-i18next';
import { useSession } from '../session/use-session';
import { SignedIn } from '../session/signed-in';
import { PageFrame } from '../shell/page-frame';
import { Visitor } from './public/visitor';
import { Sections } from './sections';
import './account.css';

/** One's own page; for whoever has no account or cannot get in, the ways there. */
export function Account() {
  const { t } = useTranslation('account');
  const { person, lost } = useSession();
  return (
    <PageFrame page="account" title={t('title')}>
      {person === null && lost === null ? (
        <Visitor />
      ) : (
        <SignedIn>
          <Sections />
        </SignedIn>
      )}
    </PageFrame>
  );
}
