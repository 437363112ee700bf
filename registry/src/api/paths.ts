/** Everything of the registry lies below this path, in the platform and alone. `/registry` itself is the page. */
export const REGISTRY = '/registry';

const API = `${REGISTRY}/api/v1`;

/** Where the registry's JSON is: GET reads, POST changes. Types of the bodies are in types.ts. */
export const PATHS = {
  /** GET → Current */
  current: `${API}/current`,
  /** GET ?sdl=api|supergraph → text of the current schema; without a scope only the API schema */
  schema: `${API}/schema`,
  /** POST PublishRequest → PublishAnswer */
  publish: `${API}/publish`,
  /** POST DeleteRequest → PublishAnswer */
  delete: `${API}/delete`,
  /** POST RollbackRequest → PublishAnswer */
  rollback: `${API}/rollback`,
  /** POST CheckRequest → CheckRecord; GET ?before=&limit= → Page<CheckSummary> */
  checks: `${API}/checks`,
  /** GET → CheckRecord; the id cannot be guessed, so whoever has it may read */
  check: (id: string) => `${API}/checks/${encodeURIComponent(id)}`,
  /** GET ?subgraph=&before=&limit= → Page<Version>, the newest first */
  versions: `${API}/versions`,
  /** GET → VersionDetail */
  version: (number: number) => `${API}/versions/${number}`,
  /** GET ?from=&to= → Differences of the API schema between two versions; from defaults to the one before */
  differences: `${API}/differences`,
  /** GET ?coordinate=&client=&excludeClients=&days= → UsageAnswer; POST UsageReport (Hive's format) → UsageTaken */
  usage: `${API}/usage`,
  /** GET ?coordinate=&days= → UsageByHour */
  usageByHour: `${API}/usage/hours`,
  /** GET ?days= → UsedOperations: what clients really sent, each once */
  usedOperations: `${API}/usage/operations`,
  /** POST OperationsRequest → OperationsAnswer; GET ?app=&version= → OperationsAnswer */
  operations: `${API}/operations`,
  /** GET → AppVersions */
  apps: `${API}/operations/apps`,
  /** GET → Approvals; POST ApprovalRequest → Approval */
  approvals: `${API}/approvals`,
  /** DELETE → 204 */
  approval: (id: number) => `${API}/approvals/${id}`,
  /** GET → Tokens; POST TokenRequest → TokenMade */
  tokens: `${API}/tokens`,
  /** DELETE → 204 */
  token: (id: number) => `${API}/tokens/${id}`,
  /** GET → WhoAmI */
  whoAmI: `${API}/whoami`,
  /** GET → Page<ChangelogEntry>; of the public schema alone */
  changelog: `${API}/changelog`,
  /** GET → the same as an Atom feed */
  changelogFeed: `${REGISTRY}/changelog.atom`,

  /** What the stock Hive CLI calls its registry endpoint (GraphQL). */
  hive: `${REGISTRY}/graphql`,
  /** What Hive's clients call their CDN endpoint: `/supergraph`, `/sdl`, `/services`, `/metadata` come behind it. */
  artifacts: `${REGISTRY}/artifacts/v1`,
  /** What Hive's usage agent calls its usage endpoint. */
  hiveUsage: `${REGISTRY}/usage`,
  /** GET → the supergraph's text, for Apollo's gateways and routers that read a URL */
  supergraph: `${REGISTRY}/supergraph.graphql`,

  /** The shareable page of a check, for people. */
  checkPage: (id: string) => `${REGISTRY}/checks/${encodeURIComponent(id)}`,
} as const;

/** Larger requests are refused, bytes. */
export const LARGEST_BODY = 5 * 1024 * 1024;
