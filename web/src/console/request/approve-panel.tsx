import { ConsoleApproveDocument, type BedKind } from '@goldenhour/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../form/field';
import { Form } from '../../form/form';
import { SubmitButton } from '../../form/submit-button';
import { useNow } from '../../shell/clock';
import { useStatements } from '../hooks';
import { useSubmit } from '../../form/use-submit';
import { Panel } from './panel';
import { freeText, kindsToHold, whyNone } from './free-beds';
import type { Request } from './request';
import { useAct } from './use-act';

const HOLD_MINUTES = [30, 60, 90, 120, 240];
const USUAL_MINUTES = 60;

interface Props {
  readonly request: Request;
  readonly onClose: () => void;
}

/** Which bed and for how long; where no fresh free one is known, a second look before it is held all the same. */
export function ApprovePanel({ request, onClose }: Props) {
  const { t } = useTranslation('console');
  const now = useNow();
  const { data: statements } = useStatements();
  const form = useSubmit(ConsoleApproveDocument, { fields: ['bedKind', 'holdMinutes'] });
  const act = useAct(request.id);
  const [bedKind, setBedKind] = useState<BedKind>(request.bedKind);
  const [holdMinutes, setHoldMinutes] = useState(USUAL_MINUTES);
  const noBed = form.otherErrors.some(({ code }) => code === 'NO_BED_AVAILABLE');
  const approve = (overCapacity: boolean) =>
    void act(() => form.submit({ reservationId: request.id, bedKind, holdMinutes, overCapacity }));
  if (noBed) {
    const text = { kind: t(`kind.${bedKind}`), reason: whyNone(bedKind, statements, now, t) };
    return (
      <Panel title={t('approve.lookTwice')} alert onClose={onClose}>
        <p>{t('approve.lookTwiceText', text)}</p>
        <div className="buttons">
          <button type="button" onClick={form.clear}>
            {t('approve.back')}
          </button>
          <button type="button" className="danger" aria-disabled={form.pending} onClick={() => approve(true)}>
            {t('approve.over')}
          </button>
        </div>
      </Panel>
    );
  }
  return (
    <Panel title={t('approve.title')} onClose={onClose}>
      <Form form={form} onSubmit={() => approve(false)} label={t('approve.title')}>
        <div className="row">
          <Field label={t('approve.bedKind')} path="bedKind" form={form}>
            {(control) => (
              <select
                {...control}
                value={bedKind}
                onChange={({ target }) => setBedKind(target.value as BedKind)}
              >
                <option value={request.bedKind}>{freeText(request.bedKind, statements, now, t)}</option>
                {kindsToHold(request.bedKind, statements).map(({ group, kinds }) => (
                  <optgroup key={group} label={t(`beds.groups.${group}`)}>
                    {kinds.map((kind) => (
                      <option key={kind} value={kind}>
                        {freeText(kind, statements, now, t)}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </select>
            )}
          </Field>
          <Field label={t('approve.minutes')} path="holdMinutes" form={form}>
            {(control) => (
              <select
                {...control}
                value={holdMinutes}
                onChange={({ target }) => setHoldMinutes(Number(target.value))}
              >
                {HOLD_MINUTES.map((n) => (
                  <option key={n} value={n}>
                    {t('approve.forMinutes', { n })}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <div className="buttons">
          <SubmitButton form={form}>{t('approve.submit')}</SubmitButton>
          <button type="button" onClick={onClose}>
            {t('cancel')}
          </button>
        </div>
      </Form>
    </Panel>
  );
}
