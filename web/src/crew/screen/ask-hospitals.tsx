import { useTranslation } from 'react-i18next';
import { ChooseHospitals } from '../../transport/choose/choose-hospitals';
import { useNow } from '../../shell/clock';
import { isStanding, mayAsk, type Transport } from '../../transport/reservations';
import { useStore } from '../../transport/use-store';
import type { Patient } from '../desk';
import { useDesk } from '../desk-context';

/** From this Pre-KTAS on a notice is enough. */
const LIGHT = 4;
const STANDS_MINUTES = 5;

interface Props {
  readonly transport: Transport;
  readonly patient: Patient | null;
}

/** Which hospitals are asked next: five at once, or one that is only told. */
export function AskHospitals({ transport, patient }: Props) {
  const { t } = useTranslation('crew');
  const desk = useDesk();
  const { round } = useStore(desk.store);
  const { at } = useStore(desk.locator.store);
  const { unsent } = useStore(desk.device);
  const now = useNow();
  const isSending = unsent.some(({ job }) => job.kind === 'request' || job.kind === 'notice');
  const max = isSending ? 0 : mayAsk(transport, now);
  const isLight = (patient?.preKtas ?? 0) >= LIGHT;
  const patientConditionId = transport.id;
  const choose = (
    <ChooseHospitals
      transport={transport}
      bedKind={patient?.needs?.bedKind ?? null}
      at={at}
      round={`${round} ${transport.widenedAt}`}
      max={max}
      suggest
      actions={(chosen, clear) => (
        <>
          <button
            type="button"
            className="primary big"
            disabled={chosen.length === 0 || at === null}
            onClick={() => {
              const hospitalIds = chosen.map(({ id }) => id);
              desk.send({ kind: 'request', input: { patientConditionId, hospitalIds, at: at! } });
              clear();
            }}
          >
            {chosen.length === 0 ? t('transport.requestNone') : t('transport.request', { n: chosen.length })}
          </button>
          <p className="quiet">{t('transport.stands', { n: STANDS_MINUTES })}</p>
          {isLight && (
            <>
              <button
                type="button"
                className="big"
                disabled={chosen.length !== 1 || at === null}
                onClick={() => {
                  const hospitalId = chosen[0]!.id;
                  desk.send({ kind: 'notice', input: { patientConditionId, hospitalId, at: at! } });
                  clear();
                }}
              >
                {t('transport.notice')}
              </button>
              <p className="quiet">{t('transport.noticeHint')}</p>
            </>
          )}
        </>
      )}
    />
  );
  // While some have not answered, the answers matter more than a long list below them.
  if (!(transport.reservations ?? []).some((one) => isStanding(one, now))) return choose;
  return (
    <details className="ask-more" open={transport.widenedAt !== null || undefined}>
      <summary>{max > 0 ? t('transport.more', { n: max }) : t('transport.noMore')}</summary>
      {choose}
    </details>
  );
}
