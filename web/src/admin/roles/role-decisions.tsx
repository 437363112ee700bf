import { RoleRequestsDocument, type RoleRequestStatus } from '@goldenhour/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../session/loaded';
import { useQuery } from '../../session/use-query';
import { MoreButton, PAGE } from '../more-button';
import { RoleRequestCard } from './role-request-card';

const STATES: readonly RoleRequestStatus[] = ['PENDING', 'APPROVED', 'REFUSED'];

/** Who asks for a role, the newest first. */
export function RoleDecisions() {
  const { t } = useTranslation('admin');
  const [status, setStatus] = useState<RoleRequestStatus>('PENDING');
  const [first, setFirst] = useState(PAGE);
  const query = useQuery(RoleRequestsDocument, { status, first });
  return (
    <>
      <div className="choices" role="group" aria-label={t('roles.which')}>
        {STATES.map((one) => (
          <button key={one} type="button" aria-pressed={one === status} onClick={() => setStatus(one)}>
            {t(`roles.status.${one}`)}
          </button>
        ))}
      </div>
      <Loaded query={query}>
        {({ roleRequests: { nodes, totalCount, pageInfo } }) => (
          <>
            <p className="quiet" role="status">
              {t('inAll', { n: totalCount })}
            </p>
            <ul className="cards">
              {nodes.map((request) => (
                <RoleRequestCard key={request.id} request={request} reload={query.reload} />
              ))}
            </ul>
            <MoreButton there={pageInfo.hasNextPage} first={first} onMore={setFirst} />
          </>
        )}
      </Loaded>
    </>
  );
}
