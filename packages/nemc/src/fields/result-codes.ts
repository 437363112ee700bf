/** What a result code calls for: `ok`, no rows, a better key, patience, a corrected request, or the other side's repair. */
export type ResultClass = 'ok' | 'empty' | 'key' | 'quota' | 'parameter' | 'timeout' | 'server';

export interface ResultCode {
  /** The gateway's own name; it appears as `returnAuthMsg` or `resultMsg`. */
  readonly name: string;
  readonly meaning: string;
  readonly class: ResultClass;
}

/** Result codes of the service's header and of the gateway's error envelope, which share one table. */
export const RESULT_CODES = {
  '00': { name: 'NORMAL SERVICE.', meaning: 'ok', class: 'ok' },
  '1': { name: 'APPLICATION_ERROR', meaning: 'application error', class: 'server' },
  '2': { name: 'DB_ERROR', meaning: 'database error', class: 'server' },
  '3': { name: 'NODATA_ERROR', meaning: 'no data', class: 'empty' },
  '4': { name: 'HTTP_ERROR', meaning: 'HTTP error', class: 'server' },
  '5': { name: 'SERVICETIMEOUT_ERROR', meaning: 'service time-out', class: 'timeout' },
  '10': { name: 'INVALID_REQUEST_PARAMETER_ERROR', meaning: 'invalid parameter', class: 'parameter' },
  '11': {
    name: 'NO_MANDATORY_REQUEST_PARAMETERS_ERROR',
    meaning: 'mandatory parameter missing',
    class: 'parameter',
  },
  '12': { name: 'NO_OPENAPI_SERVICE_ERROR', meaning: 'no such open API service', class: 'parameter' },
  '20': { name: 'SERVICE_ACCESS_DENIED_ERROR', meaning: 'access denied', class: 'key' },
  '21': {
    name: 'TEMPORARILY_DISABLE_THE_SERVICEKEY_ERROR',
    meaning: 'service key temporarily disabled',
    class: 'key',
  },
  '22': {
    name: 'LIMITED_NUMBER_OF_SERVICE_REQUESTS_EXCEEDS_ERROR',
    meaning: 'daily request limit exceeded',
    class: 'quota',
  },
  '23': {
    name: 'LIMITED_NUMBER_OF_SERVICE_REQUESTS_PER_SECOND_EXCEEDS_ERROR',
    meaning: 'per-second limit exceeded',
    class: 'quota',
  },
  '30': { name: 'SERVICE_KEY_IS_NOT_REGISTERED_ERROR', meaning: 'service key not registered', class: 'key' },
  '31': { name: 'DEADLINE_HAS_EXPIRED_ERROR', meaning: 'service key past its deadline', class: 'key' },
  '32': { name: 'UNREGISTERED_IP_ERROR', meaning: 'unregistered IP address', class: 'key' },
  '33': { name: 'UNSIGNED_CALL_ERROR', meaning: 'unsigned call', class: 'key' },
  '99': { name: 'UNKNOWN_ERROR', meaning: 'unknown error', class: 'server' },
} as const satisfies Record<string, ResultCode>;

export type ResultCodeKey = keyof typeof RESULT_CODES;

/** Finds a code however it is padded (`3`, `03`; `0`, `00`, `0000`); undefined for a code outside the table. */
export function findResultCode(code: string): ResultCode | undefined {
  const trimmed = code.trim().replace(/^0+(?=\d)/, '');
  const key = trimmed === '0' ? '00' : trimmed;
  return Object.hasOwn(RESULT_CODES, key) ? RESULT_CODES[key as ResultCodeKey] : undefined;
}
