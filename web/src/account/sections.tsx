import { useTranslation } from 'react-i18next';
import { PageSections, type Section } from '../shell/page-sections';
import { Appointments } from './appointments/appointments';
import { Booking } from './booking/booking';
import { Channels } from './channels/channels';
import { Home } from './home/home';
import { Inbox } from './inbox/inbox';
import { NewsContext, useNews } from './inbox/news';
import { RolePart } from './role/role-part';
import { Settings } from './settings/settings';
import type { AccountTexts } from './texts.ko';

/** The parts of one's own page: `#<name>`, linked by the text `sections.<name>`. */
const SECTIONS: readonly [Section<Name>, ...Section<Name>[]] = [
  { name: 'home', Part: Home },
  { name: 'notifications', Part: Inbox },
  { name: 'appointments', Part: Appointments },
  { name: 'book', Part: Booking },
  { name: 'channels', Part: Channels },
  { name: 'role', Part: RolePart },
  { name: 'settings', Part: Settings },
];

type Name = keyof AccountTexts['sections'];

export function Sections() {
  const { t } = useTranslation('account');
  const news = useNews();
  return (
    <NewsContext value={news}>
      <PageSections sections={SECTIONS} label={t('sectionsLabel')} textOf={(name) => t(`sections.${name}`)} />
      <p className="unseen" role="status">
        {news.title === null ? '' : t('inbox.news', { title: news.title })}
      </p>
    </NewsContext>
  );
}
