/** Somebody with a confirmed account, as other services know them: nothing that is personal. */
export interface UserDescription {
  /** Global id. */
  readonly id: string;
  readonly role: 'MEMBER' | 'PARAMEDIC' | 'DISPATCHER' | 'HOSPITAL_STAFF' | 'ADMIN' | 'SERVICE';
  /** Global id of the hospital that HOSPITAL_STAFF work for. */
  readonly hospitalId: string | null;
  readonly organization: string | null;
  readonly vehicle: string | null;
  readonly province: string | null;
  /** In which they want to read. */
  readonly language: 'KO' | 'EN';
  readonly favoriteHospitalIds: readonly string[];
  /** The account is gone, and so must be what others keep of it. */
  readonly deleted: boolean;
}

/** What an administrator made of somebody's request for a role. */
export interface RoleDecision {
  /** Global ids. */
  readonly roleRequestId: string;
  readonly userId: string;
  readonly role: 'PARAMEDIC' | 'DISPATCHER' | 'HOSPITAL_STAFF';
  readonly approved: boolean;
}

/** Both in one topic, so that a decision never overtakes the account that it is about. */
export interface UsersDescribed {
  readonly users: readonly UserDescription[];
  readonly decisions?: readonly RoleDecision[];
}

/** Access tokens that are refused from now on although they have not ended. */
export interface Denial {
  /** One token (`jti`), every token of a session (`sid`), or those of a user or client (`sub`) that are too old. */
  readonly kind: 'TOKEN' | 'SESSION' | 'PRINCIPAL';
  readonly id: string;
  /** Of a principal: tokens whose version (`ver`) is lower are refused. */
  readonly belowVersion: number | null;
  /** Epoch milliseconds: every token that this concerns has ended by then. */
  readonly until: number;
}

export interface TokensDenied {
  readonly denials: readonly Denial[];
}

/** The public part of a P-256 key that signs access tokens; coordinates in base64url. */
export interface AccessTokenKey {
  readonly kid: string;
  readonly x: string;
  readonly y: string;
}

/** Every key that an access token may still be verified with. */
export interface AccessTokenKeysChanged {
  readonly keys: readonly AccessTokenKey[];
}
