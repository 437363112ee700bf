import { failed, type Failed, type FailureKind } from '../failure';
import { findResultCode, RESULT_CODES, type ResultClass } from '../fields/result-codes';
import { childOf, textOf } from './tree';

const KIND: Record<Exclude<ResultClass, 'ok'>, FailureKind> = {
  empty: 'EMPTY',
  key: 'KEY',
  quota: 'QUOTA',
  parameter: 'PARAMETER',
  timeout: 'TIMEOUT',
  server: 'SERVER',
};

/** The failure that a result code stands for. The text sent with it is left out: it is not ours to vouch for. */
export function failureOfCode(code: string): Failed {
  const resultCode = code.trim().slice(0, 8);
  const known = findResultCode(resultCode);
  if (!known || known.class === 'ok') {
    return failed('SERVER', 'The API answered with a result code that is not in its table.', { resultCode });
  }
  return failed(KIND[known.class], `The API answered: ${known.meaning}.`, { resultCode });
}

/** Reads `OpenAPI_ServiceResponse`; a missing reason code is looked up by the error's name. */
export function readGatewayError(response: unknown): Failed {
  const header = childOf(response, 'cmmMsgHeader');
  const code = textOf(childOf(header, 'returnReasonCode'))?.trim();
  if (code) return failureOfCode(code);
  const names = [textOf(childOf(header, 'returnAuthMsg')), textOf(childOf(header, 'errMsg'))];
  const found = Object.entries(RESULT_CODES).find(([, known]) =>
    names.some((name) => name?.trim() === known.name),
  );
  return found
    ? failureOfCode(found[0])
    : failed('SERVER', 'The gateway answered with an error without a code.');
}
