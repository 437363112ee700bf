import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ArrivedPanel } from './arrived-panel';
import { Card } from './card';
import { ExtendPanel } from './extend-panel';
import type { Request } from './request';
import { WithdrawPanel } from './withdraw-panel';

type Open = 'arrived' | 'extend' | 'withdraw' | null;

/** A patient on the way for whom a bed is held. */
export function HeldCard({ request }: { readonly request: Request }) {
  const { t } = useTranslation('console');
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const { hold } = request;
  return (
    <Card
      request={request}
      tags={
        hold?.overCapacity === true && (
          <p className="tags">
            <span className="tag" data-tone="bad">
              {t('hold.over')}
            </span>{' '}
            {hold.unverified && (
              <span className="tag" data-tone="fair">
                {t('hold.unverified')}
              </span>
            )}
          </p>
        )
      }
    >
      <div className="buttons decide">
        <button
          type="button"
          className="primary"
          aria-expanded={open === 'arrived'}
          onClick={() => setOpen('arrived')}
        >
          {t('hold.arrived')}
        </button>
        <button type="button" aria-expanded={open === 'extend'} onClick={() => setOpen('extend')}>
          {t('hold.extend')}
        </button>
        <button
          type="button"
          className="danger"
          aria-expanded={open === 'withdraw'}
          onClick={() => setOpen('withdraw')}
        >
          {t('hold.withdraw')}
        </button>
      </div>
      {open === 'arrived' && <ArrivedPanel request={request} onClose={close} />}
      {open === 'extend' && <ExtendPanel request={request} onClose={close} />}
      {open === 'withdraw' && <WithdrawPanel request={request} onClose={close} />}
    </Card>
  );
}
