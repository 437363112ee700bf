import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApprovePanel } from './approve-panel';
import { ArrivedPanel } from './arrived-panel';
import { Card } from './card';
import { DeclinePanel } from './decline-panel';
import { stageOf, type Request } from './request';

type Open = 'approve' | 'decline' | 'arrived' | null;

/** A request that waits for an answer, or a notice, which needs none. */
export function AskedCard({ request }: { readonly request: Request }) {
  const { t } = useTranslation('console');
  const [open, setOpen] = useState<Open>(null);
  const noticed = stageOf(request) === 'noticed';
  const close = () => setOpen(null);
  return (
    <Card request={request}>
      <div className="buttons decide">
        {noticed && (
          <button
            type="button"
            className="primary"
            aria-expanded={open === 'arrived'}
            onClick={() => setOpen('arrived')}
          >
            {t('hold.arrived')}
          </button>
        )}
        <button
          type="button"
          className={noticed ? undefined : 'primary'}
          aria-expanded={open === 'approve'}
          onClick={() => setOpen('approve')}
        >
          {t('approve.open')}
        </button>
        <button
          type="button"
          className="danger"
          aria-expanded={open === 'decline'}
          onClick={() => setOpen('decline')}
        >
          {t('decline.open')}
        </button>
      </div>
      {open === 'approve' && <ApprovePanel request={request} onClose={close} />}
      {open === 'decline' && <DeclinePanel request={request} onClose={close} />}
      {open === 'arrived' && <ArrivedPanel request={request} onClose={close} />}
    </Card>
  );
}
