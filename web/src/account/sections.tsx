import { useEffect, useRef, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Appointments } from './appointments/appointments';
import { Booking } from './booking/booking';
import { Channels } from './channels/channels';
import { Home } from './home/home';
import { Inbox } from './inbox/inbox';
import { NewsContext, useNews } from './inbox/news';
import { RolePart } from './role/role-part';
import { Settings } from './settings/settings';
import { useHash } from './use-hash';

/** The parts of one's own page: `#<name>`, linked by the text `sections.<name>`. */
const SECTIONS = [
  { name: 'home', Part: Home },
  { name: 'notifications', Part: Inbox },
  { name: 'appointments', Part: Appointments },
  { name: 'book', Part: Booking },
  { name: 'channels', Part: Channels },
  { name: 'role', Part: RolePart },
  { name: 'settings', Part: Settings },
] as const satisfies readonly { readonly name: string; readonly Part: ComponentType }[];

export function Sections() {
  const { t } = useTranslation('account');
  const hash = useHash();
  const news = useNews();
  const open = SECTIONS.find(({ name }) => name === hash) ?? SECTIONS[0];
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [open.name]);
  return (
    <NewsContext value={news}>
      <div className="sections">
        <nav className="section-links" aria-label={t('sectionsLabel')}>
          {SECTIONS.map(({ name }) => (
            <a key={name} href={`#${name}`} aria-current={name === open.name ? 'page' : undefined}>
              {t(`sections.${name}`)}
            </a>
          ))}
        </nav>
        <div className="section">
          <h2 ref={heading} tabIndex={-1}>
            {t(`sections.${open.name}`)}
          </h2>
          <open.Part />
        </div>
        <p className="unseen" role="status">
          {news.title === null ? '' : t('inbox.news', { title: news.title })}
        </p>
      </div>
    </NewsContext>
  );
}
