import { ConditionReadsDocument } from '@goldenhour/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../session/loaded';
import { useQuery } from '../../session/use-query';
import { dayAndTime } from '../../shell/time';
import { MoreButton, PAGE } from '../more-button';

/** Each look at a patient's condition; of the patient nothing is here but the transport's id. */
export function ConditionReads() {
  const { t, i18n } = useTranslation(['admin', 'base']);
  const [first, setFirst] = useState(PAGE);
  const query = useQuery(ConditionReadsDocument, { first });
  return (
    <section className="card">
      <h3>{t('audit.reads')}</h3>
      <Loaded query={query}>
        {({ conditionReads }) =>
          conditionReads && (
            <>
              <p className="quiet">{t('inAll', { n: conditionReads.totalCount })}</p>
              {conditionReads.nodes.length > 0 && (
                <div className="scroll" tabIndex={0} role="region" aria-label={t('audit.reads')}>
                  <table>
                    <thead>
                      <tr>
                        <th scope="col">{t('audit.at')}</th>
                        <th scope="col">{t('audit.reader')}</th>
                        <th scope="col">{t('audit.why')}</th>
                        <th scope="col">{t('audit.transport')}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {conditionReads.nodes.map(({ id, at, role, why, user, patientConditionId }) => (
                        <tr key={id}>
                          <td>{dayAndTime(Date.parse(at), i18n.language)}</td>
                          <td>
                            {user?.name ?? t('gone')} <span className="quiet">{t(`base:roles.${role}`)}</span>
                          </td>
                          <td>{why}</td>
                          <td>
                            <code>{patientConditionId}</code>
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              )}
              <MoreButton there={conditionReads.pageInfo.hasNextPage} first={first} onMore={setFirst} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}
