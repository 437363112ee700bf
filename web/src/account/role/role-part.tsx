import { MyRoleRequestsDocument } from '@goldenhour/client';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../session/loaded';
import { usePerson } from '../../session/use-session';
import { useQuery } from '../../session/use-query';
import { shortProvince } from '../../i18n/provinces';
import { useReloadOnNews } from '../inbox/news';
import { session } from '../../session/page-session';
import { AskForRole } from './ask-for-role';
import { RoleRequests } from './role-requests';

/** What this account may do, and asking for more. */
export function RolePart() {
  const { t, i18n } = useTranslation(['account', 'base']);
  const person = usePerson();
  const query = useQuery(MyRoleRequestsDocument, {});
  const reload = async () => {
    await Promise.all([query.reload(), session.refresh()]);
  };
  useReloadOnNews(query.reload);
  const where = [
    person.organization,
    person.vehicle,
    person.province === null ? null : shortProvince(person.province, i18n.language),
    person.hospital?.name ?? null,
  ].filter((part) => part !== null);
  return (
    <div className="tiles">
      <section className="card">
        <h3>{t('role.present')}</h3>
        <p>
          <span className="tag">{t(`base:roles.${person.role}`)}</span> {where.join(' · ')}
        </p>
        <Loaded query={query}>{({ me }) => me && <RoleRequests requests={me.roleRequests} />}</Loaded>
      </section>
      {person.role !== 'ADMIN' && <AskForRole onAsked={reload} />}
    </div>
  );
}
