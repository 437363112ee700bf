import type { TFunction } from 'i18next';
import type { Asked } from './reservations';

/** Why a request ended without the patient's arrival; null where it did not. */
export function whyText({ closeReason, declineReason }: Asked, t: TFunction<'transport'>): string | null {
  if (declineReason) return t(`declineReason.${declineReason}`);
  return closeReason && t(`closeReason.${closeReason}`);
}
