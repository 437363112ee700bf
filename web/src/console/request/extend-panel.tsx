import { ConsoleExtendDocument } from '@goldenhour/client';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../form/problem';
import { useSubmit } from '../../form/use-submit';
import { Panel } from './panel';
import type { Request } from './request';
import { useAct } from './use-act';

const MINUTES = [30, 60, 120, 240];

interface Props {
  readonly request: Request;
  readonly onClose: () => void;
}

/** From now on, and never shorter than before: the API sees to that. */
export function ExtendPanel({ request, onClose }: Props) {
  const { t } = useTranslation('console');
  const form = useSubmit(ConsoleExtendDocument);
  const act = useAct(request.id);
  const extend = async (minutes: number) => {
    if (await act(() => form.submit({ reservationId: request.id, minutes }))) onClose();
  };
  return (
    <Panel title={t('hold.extendTitle')} onClose={onClose}>
      <Problem form={form} />
      <div className="buttons">
        {MINUTES.map((n) => (
          <button key={n} type="button" aria-disabled={form.pending} onClick={() => void extend(n)}>
            {t('approve.forMinutes', { n })}
          </button>
        ))}
        <button type="button" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </Panel>
  );
}
