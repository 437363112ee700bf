import type { QuarantinedBedsQuery } from '@goldenhour/client';
import { useTranslation } from 'react-i18next';
import { shortProvince } from '../../i18n/provinces';
import { MoreButton } from '../more-button';

interface Props {
  readonly beds: QuarantinedBedsQuery['quarantinedBeds'];
  readonly first: number;
  readonly onMore: (first: number) => void;
}

/** What hospitals reported and nobody believes, in their own words. */
export function Quarantine({ beds: { nodes, totalCount, pageInfo }, first, onMore }: Props) {
  const { t, i18n } = useTranslation('admin');
  return (
    <section className="card">
      <h3>
        {t('feed.quarantine')} <span className="quiet">{t('inAll', { n: totalCount })}</span>
      </h3>
      <p className="quiet">{t('feed.quarantineHint')}</p>
      {nodes.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('feed.quarantine')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('feed.hospital')}</th>
                <th scope="col">{t('feed.kind')}</th>
                <th scope="col">{t('feed.raw')}</th>
                <th scope="col">{t('feed.capacity')}</th>
                <th scope="col">{t('feed.reason')}</th>
              </tr>
            </thead>
            <tbody>
              {nodes.map(({ hospital, kind, raw, capacity, reason }) => (
                <tr key={`${hospital?.id ?? ''} ${kind}`}>
                  <th scope="row">
                    {hospital?.name ?? '?'}{' '}
                    <span className="quiet">
                      {shortProvince(hospital?.province ?? '', i18n.language)} {hospital?.district}
                    </span>
                  </th>
                  <td>{t(`kind.${kind}`)}</td>
                  <td>
                    <code>{raw}</code>
                  </td>
                  <td>{capacity ?? '–'}</td>
                  <td>{t(`feed.reasons.${reason}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <MoreButton there={pageInfo.hasNextPage} first={first} onMore={onMore} />
    </section>
  );
}
