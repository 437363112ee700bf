import { ConsoleArrivedDocument } from '@goldenhour/client';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../form/problem';
import { useSubmit } from '../../form/use-submit';
import { Panel } from './panel';
import type { Request } from './request';
import { useAct } from './use-act';

interface Props {
  readonly request: Request;
  readonly onClose: () => void;
}

/** The transport is over with it, so it takes a second tap. */
export function ArrivedPanel({ request, onClose }: Props) {
  const { t } = useTranslation('console');
  const form = useSubmit(ConsoleArrivedDocument);
  const act = useAct(request.id);
  return (
    <Panel title={t('hold.arrivedSure')} onClose={onClose}>
      <Problem form={form} />
      <div className="buttons">
        <button
          type="button"
          className="primary"
          aria-disabled={form.pending}
          onClick={() => void act(() => form.submit({ reservationId: request.id }))}
        >
          {t('hold.arrivedYes')}
        </button>
        <button type="button" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </Panel>
  );
}
