import { useTranslation } from 'react-i18next';
import { SignedIn } from '../session/signed-in';
import { PageFrame } from '../shell/page-frame';
import { PageSections, type Section } from '../shell/page-sections';
import './admin.css';
import { Audit } from './audit/audit';
import { DeadDeliveries } from './deliveries/dead-deliveries';
import { FeedPart } from './feed/feed-part';
import { RoleDecisions } from './roles/role-decisions';
import { Statistics } from './statistics/statistics';
import type { AdminTexts } from './texts.ko';

type Name = keyof AdminTexts['sections'];

const SECTIONS: readonly [Section<Name>, ...Section<Name>[]] = [
  { name: 'roles', Part: RoleDecisions },
  { name: 'feed', Part: FeedPart },
  { name: 'deliveries', Part: DeadDeliveries },
  { name: 'statistics', Part: Statistics },
  { name: 'audit', Part: Audit },
];

/** What administrators decide and watch. */
export function Admin() {
  const { t } = useTranslation('admin');
  return (
    <PageFrame page="admin" title={t('title')}>
      <SignedIn roles={['ADMIN']}>
        <PageSections
          sections={SECTIONS}
          label={t('sectionsLabel')}
          textOf={(name) => t(`sections.${name}`)}
        />
      </SignedIn>
    </PageFrame>
  );
}
