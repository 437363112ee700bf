import type { CheckReport } from '../check/check-report';
import type { CompositionProblem } from '../compose/composition';
import type { SchemaChange } from '../diff/schema-change';
import type { Scope } from './scopes';

export type { CheckReport, CompositionProblem };
/** A difference of the public schema. Its `key` names it for approvals. */
export type Change = SchemaChange;

/** Times are ISO 8601 in UTC. */
export type Moment = string;

/** Every answer that is not 2xx. The status is 400, 401, 403, 404, 409, 413, 415, 422 or 503. */
export interface Problem {
  readonly error: {
    readonly code: ProblemCode;
    /** A sentence that says what to change. */
    readonly message: string;
    /** Where SDL does not parse. */
    readonly location?: SourceLocation;
  };
}

export type ProblemCode =
  | 'BAD_REQUEST'
  | 'SDL_SYNTAX'
  | 'UNKNOWN_SUBGRAPH'
  | 'MISSING_URL'
  | 'DUPLICATE_URL'
  | 'UNAUTHENTICATED'
  | 'TOKEN_EXPIRED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'TOO_LARGE'
  | 'UNAVAILABLE'
  | 'INTERNAL';

export interface SourceLocation {
  readonly line: number;
  readonly column: number;
}

/** A list that can grow; `next` is the `before` of the next page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: number | null;
}

export type VersionKind = 'PUBLISH' | 'DELETE' | 'ROLLBACK';

/** One change of the registry's schemas. Numbers grow by one over all subgraphs, in the order in which they came. */
export interface Version {
  readonly number: number;
  readonly kind: VersionKind;
  /** Null for a rollback, which is of all subgraphs. */
  readonly subgraph: string | null;
  readonly url: string | null;
  readonly author: string | null;
  readonly commit: string | null;
  readonly at: Moment;
  /** Whether the supergraph took it in when it came; otherwise it is kept and `problems` say why not. */
  readonly composes: boolean;
  readonly problems: readonly CompositionProblem[];
  /** Whether it made the supergraph that stands now. */
  readonly current: boolean;
  /** The version whose schemas a rollback brought back. */
  readonly rolledBackTo: number | null;
}

export interface VersionDetail extends Version {
  /** The subgraph's SDL; null for whoever has no `registry:read`, and where there is none. */
  readonly sdl: string | null;
  /** Which version of each subgraph the supergraph had after it. */
  readonly members: readonly Member[];
}

export interface Member {
  readonly subgraph: string;
  readonly url: string;
  readonly version: number;
}

export interface Current {
  /** The version that made the current supergraph; null before the first one that composes. */
  readonly version: number | null;
  readonly etag: string | null;
  readonly subgraphs: readonly CurrentSubgraph[];
  /** Newest versions that did not get into the supergraph. */
  readonly waiting: readonly Version[];
}

export interface CurrentSubgraph extends Member {
  readonly author: string | null;
  readonly commit: string | null;
  readonly at: Moment;
  /** Only for `registry:read`. */
  readonly sdl?: string;
}

export interface PublishRequest {
  readonly subgraph: string;
  readonly sdl: string;
  /** Needed for a new subgraph; the known one stays otherwise. */
  readonly url?: string | undefined;
  readonly author?: string | undefined;
  readonly commit?: string | undefined;
}

export interface DeleteRequest {
  readonly subgraph: string;
  readonly author?: string | undefined;
  readonly commit?: string | undefined;
}

export interface RollbackRequest {
  /** The version whose supergraph is to stand again. */
  readonly to: number;
  readonly author?: string | undefined;
}

export interface PublishAnswer {
  /** The same as the newest one where nothing changed. */
  readonly version: Version;
  readonly changed: boolean;
  /** Of the public schema, against the supergraph that stood before; empty where it does not compose. */
  readonly changes: readonly Change[];
}

export interface Differences {
  readonly from: number | null;
  readonly to: number;
  readonly changes: readonly Change[];
  /** The SDL of the public schema on both sides. */
  readonly before: string;
  readonly after: string;
}

export interface CheckRequest {
  readonly subgraph: string;
  readonly sdl: string;
  readonly url?: string | undefined;
  readonly author?: string | undefined;
  readonly commit?: string | undefined;
  /** A breaking change passes where its coordinate was used no more often than this in the window. */
  readonly days?: number | undefined;
  readonly threshold?: number | undefined;
  readonly excludeClients?: readonly string[] | undefined;
}

export interface CheckSummary {
  readonly id: string;
  readonly subgraph: string;
  readonly passed: boolean;
  readonly author: string | null;
  readonly commit: string | null;
  readonly at: Moment;
  /** The version that it was compared with. */
  readonly against: number | null;
}

export interface CheckRecord extends CheckSummary {
  /** The shareable page's path, on the registry's own host. */
  readonly page: string;
  readonly report: CheckReport;
}

export interface Approval {
  readonly id: number;
  /** The change's `key`. */
  readonly key: string;
  readonly subgraph: string | null;
  readonly reason: string;
  readonly by: string;
  readonly at: Moment;
}

export interface ApprovalRequest {
  readonly key: string;
  readonly subgraph?: string | undefined;
  readonly reason: string;
}

export interface Approvals {
  readonly items: readonly Approval[];
}

export interface UsageAnswer {
  readonly days: number;
  readonly coordinates: readonly CoordinateUsage[];
}

export interface CoordinateUsage {
  readonly coordinate: string;
  readonly uses: number;
  readonly clients: readonly ClientUsage[];
}

export interface ClientUsage {
  readonly client: string;
  readonly uses: number;
  readonly lastUsedAt: Moment;
}

export interface UsageByHour {
  readonly coordinate: string;
  readonly hours: readonly { readonly hour: Moment; readonly client: string; readonly uses: number }[];
}

export interface UsedOperations {
  readonly operations: readonly UsedOperation[];
}

export interface UsedOperation {
  readonly hash: string;
  readonly name: string;
  readonly text: string;
  readonly lastUsedAt: Moment;
  readonly clients: readonly { readonly client: string; readonly uses: number }[];
}

export interface UsageTaken {
  readonly operations: { readonly accepted: number; readonly rejected: number };
}

export interface OperationsRequest {
  readonly app: string;
  readonly version: string;
  /** By hash. A version that is there already is completed; a hash never changes its text. */
  readonly operations: Readonly<Record<string, string>>;
}

export interface OperationsAnswer {
  readonly app: string;
  readonly version: string;
  readonly at: Moment;
  readonly operations: Readonly<Record<string, string>>;
}

export interface AppVersions {
  readonly items: readonly {
    readonly app: string;
    readonly version: string;
    readonly at: Moment;
    readonly operations: number;
  }[];
}

export interface TokenRequest {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** 1 to 730; 365 without it. */
  readonly days?: number | undefined;
}

export interface TokenInfo {
  readonly id: number;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdBy: string;
  readonly createdAt: Moment;
  readonly expiresAt: Moment;
  readonly lastUsedAt: Moment | null;
  readonly revokedAt: Moment | null;
}

/** The token's text is told this once and is not kept. */
export interface TokenMade extends TokenInfo {
  readonly token: string;
}

export interface Tokens {
  readonly items: readonly TokenInfo[];
}

export interface WhoAmI {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: Moment | null;
}

export interface ChangelogEntry {
  readonly version: number;
  readonly subgraph: string | null;
  readonly author: string | null;
  readonly commit: string | null;
  readonly at: Moment;
  readonly changes: readonly Change[];
}
