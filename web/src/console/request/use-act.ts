import type { TypedDocument, UserError } from '@goldenhour/client';
import { useSubmit, type Submit } from '../../form/use-submit';
import { useDesk } from '../hooks';
import { useActed } from './acted';
import type { Request } from './request';

interface Payload {
  readonly reservation?: Request | null;
  readonly userErrors: readonly UserError[];
}

/**
 * Sends what somebody decided about a request. What came of it is shown at once; where the request was no longer what
 * the screen showed, everything is read anew.
 */
export function useAct<
  Data,
  Input extends { readonly reservationId: string; readonly idempotencyKey?: unknown },
>(
  document: TypedDocument<Data, { readonly input: Input }>,
  fields: readonly (keyof Omit<Input, 'idempotencyKey'>)[] = [],
): Submit<Data, Omit<Input, 'idempotencyKey'>> & {
  readonly act: (input: Omit<Input, 'idempotencyKey'>) => Promise<boolean>;
} {
  const desk = useDesk();
  const acted = useActed();
  const form = useSubmit(document, { fields: fields as never });
  const act = async (input: Omit<Input, 'idempotencyKey'>): Promise<boolean> => {
    const { reservationId } = input as unknown as { reservationId: string };
    acted.add(reservationId);
    const payload = (await form.submit(input)) as Payload | null;
    if (payload?.reservation) desk.live.take(payload.reservation);
    else desk.live.refresh();
    return payload !== null;
  };
  return { ...form, act };
}
