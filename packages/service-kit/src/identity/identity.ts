/** Every role there is. SERVICE is a process of ours that calls another one on nobody's behalf. */
export const ROLES = [
  'PUBLIC',
  'MEMBER',
  'PARAMEDIC',
  'DISPATCHER',
  'HOSPITAL_STAFF',
  'ADMIN',
  'SERVICE',
] as const;
export type Role = (typeof ROLES)[number];

/** For whom an answer is made. Only what the role has is set: a province for a dispatcher, scopes for a service. */
export interface Viewer {
  readonly role: Role;
  readonly userId?: string;
  /** Global id of the hospital that a HOSPITAL_STAFF viewer works for. */
  readonly hospitalId?: string;
  readonly province?: string;
  readonly organization?: string;
  readonly vehicle?: string;
  readonly scopes?: readonly string[];
}

/** Somebody without a token. */
export const PUBLIC_VIEWER: Viewer = Object.freeze({ role: 'PUBLIC' });

/** What one process tells another with every call; typed object in process, signed header between processes. */
export interface Identity {
  readonly viewer: Viewer;
  /** The calling process: 'gateway', 'reservation' … It chooses the key that the signature is checked with. */
  readonly caller: string;
  /** The same in the logs of every process that took part in one request. */
  readonly requestId: string;
  /** True for the fetches of a mutation operation: answer from the primary database, not from a cache or board. */
  readonly fresh: boolean;
  /** The client's address as the gateway sees it, for limits by address. Never logged. Absent between services. */
  readonly address?: string;
}

export const IDENTITY_HEADER = 'x-goldenhour-identity';

/** How long a signed identity may be used, in seconds. */
export const IDENTITY_LIFE_SECONDS = 60;
