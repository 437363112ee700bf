import { RightsChangesDocument, type RightsChangesQuery } from '@goldenhour/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortProvince } from '../../i18n/provinces';
import { Loaded } from '../../session/loaded';
import { useQuery } from '../../session/use-query';
import { dayAndTime } from '../../shell/time';
import { MoreButton, PAGE } from '../more-button';

type Change = RightsChangesQuery['rightsChanges']['nodes'][number];

export function RightsChanges() {
  const { t, i18n } = useTranslation(['admin', 'base']);
  const [first, setFirst] = useState(PAGE);
  const query = useQuery(RightsChangesDocument, { first });
  const about = ({ role, province, hospital }: Change) =>
    [role && t(`base:roles.${role}`), province && shortProvince(province, i18n.language), hospital?.name]
      .filter(Boolean)
      .join(' · ');
  return (
    <section className="card">
      <h3>{t('audit.rights')}</h3>
      <Loaded query={query}>
        {({ rightsChanges: { nodes, totalCount, pageInfo } }) => (
          <>
            <p className="quiet">{t('inAll', { n: totalCount })}</p>
            {nodes.length > 0 && (
              <div className="scroll" tabIndex={0} role="region" aria-label={t('audit.rights')}>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{t('audit.at')}</th>
                      <th scope="col">{t('audit.action')}</th>
                      <th scope="col">{t('audit.subject')}</th>
                      <th scope="col">{t('audit.about')}</th>
                      <th scope="col">{t('audit.actor')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {nodes.map((change) => (
                      <tr key={change.id}>
                        <td>{dayAndTime(Date.parse(change.at), i18n.language)}</td>
                        <td>{t(`audit.actions.${change.action}`)}</td>
                        <td>{change.clientId ?? change.subject?.name ?? t('gone')}</td>
                        <td>{about(change)}</td>
                        <td>
                          {change.actor === null ? t('audit.commandLine') : (change.actor.name ?? t('gone'))}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
            <MoreButton there={pageInfo.hasNextPage} first={first} onMore={setFirst} />
          </>
        )}
      </Loaded>
    </section>
  );
}
