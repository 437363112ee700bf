import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isFor, type PageRoles } from '../shell/pages';
import { LogIn } from './log-in';
import { useSession } from './use-session';

interface Props {
  readonly roles?: PageRoles;
  readonly children: ReactNode;
}

/**
 * What only signed-in people of these roles see; for everybody else the log-in, or which role is missing. When a session
 * is lost the log-in stands in its place and it comes back as it was, with what was typed; for another person anew.
 */
export function SignedIn({ roles = 'everyone', children }: Props) {
  const { person, lost } = useSession();
  const whose = person ?? lost;
  if (whose === null) return <LogIn />;
  if (!isFor(roles, whose.role)) return <WrongRole roles={roles} role={whose.role} />;
  return (
    <>
      {person === null && <LogIn lost />}
      <div key={whose.id} className="signed-in" hidden={person === null}>
        {children}
      </div>
    </>
  );
}

interface WrongRoleProps {
  readonly roles: PageRoles;
  readonly role: 'MEMBER' | 'PARAMEDIC' | 'DISPATCHER' | 'HOSPITAL_STAFF' | 'ADMIN' | 'SERVICE';
}

function WrongRole({ roles, role }: WrongRoleProps) {
  const { t } = useTranslation('base');
  const names = roles === 'everyone' ? [] : roles.map((one) => t(`roles.${one}`));
  return (
    <section className="card narrow">
      <h2>{t('wrongRole.title')}</h2>
      <p>{t('wrongRole.needs', { roles: names.join(', '), role: t(`roles.${role}`) })}</p>
      <p>
        <a href="/account#role">{t('wrongRole.request')}</a>
      </p>
    </section>
  );
}
