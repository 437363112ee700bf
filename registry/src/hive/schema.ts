/**
 * The part of GraphQL Hive's API that its stock command line asks for (schema:check, schema:publish, schema:delete,
 * whoami), by the names that it uses. What has no meaning here (targets, GitHub, proposals) is taken and not looked at.
 */
export const HIVE_SDL = /* GraphQL */ `
  type Query {
    whoAmI: HiveTokenInfo
  }

  type Mutation {
    schemaCheck(input: SchemaCheckInput!): SchemaCheckPayload!
    schemaPublish(input: SchemaPublishInput!): SchemaPublishPayload!
    schemaDelete(input: SchemaDeleteInput!): SchemaDeletePayload!
    approveFailedSchemaCheck(input: ApproveFailedSchemaCheckInput!): ApproveFailedSchemaCheckPayload!
  }

  scalar JSON

  type HiveTokenInfo {
    title: String!
    resolvedPermissions(includeAll: Boolean = false): [ResolvedPermissions!]!
  }
  type ResolvedPermissions {
    level: String!
    title: String!
    resolvedResourceIds: [String!]
    resolvedPermissionGroups: [ResolvedPermissionGroup!]!
  }
  type ResolvedPermissionGroup {
    title: String!
    permissions: [ResolvedPermission!]!
  }
  type ResolvedPermission {
    isGranted: Boolean!
    permission: Permission!
  }
  type Permission {
    id: ID!
    title: String!
    description: String!
  }

  input TargetReferenceInput {
    bySelector: TargetSelectorInput
    byId: ID
  }
  input TargetSelectorInput {
    organizationSlug: String!
    projectSlug: String!
    targetSlug: String!
  }

  input SchemaCheckInput {
    service: String
    sdl: String!
    url: String
    meta: SchemaCheckMetaInput
    github: JSON
    contextId: String
    target: TargetReferenceInput
    schemaProposalId: ID
    baseline: JSON
  }
  input SchemaCheckMetaInput {
    author: String!
    commit: String!
  }
  union SchemaCheckPayload =
    | SchemaCheckSuccess
    | SchemaCheckError
    | GitHubSchemaCheckSuccess
    | GitHubSchemaCheckError
  type SchemaCheckSuccess {
    valid: Boolean!
    initial: Boolean!
    changes: SchemaChangeConnection
    warnings: SchemaWarningConnection
    schemaCheck: SchemaCheck
  }
  type SchemaCheckError {
    valid: Boolean!
    changes: SchemaChangeConnection
    warnings: SchemaWarningConnection
    errors: SchemaErrorConnection!
    schemaCheck: SchemaCheck
  }
  type GitHubSchemaCheckSuccess {
    message: String!
    isValid: Boolean!
    schemaCheck: SchemaCheck
  }
  type GitHubSchemaCheckError {
    message: String!
  }
  type SchemaCheck {
    id: ID!
    webUrl: String
  }

  input SchemaPublishInput {
    service: ID
    url: String
    author: String!
    commit: String!
    schema: SchemaPublishSourceInput
    sdl: String
    force: Boolean
    experimental_acceptBreakingChanges: Boolean
    failOnCompositionError: Boolean
    metadata: String
    gitHub: JSON
    supportsRetry: Boolean
    target: TargetReferenceInput
  }
  input SchemaPublishSourceInput {
    sdl: String
    revision: String
  }
  union SchemaPublishPayload =
    | SchemaPublishSuccess
    | SchemaPublishError
    | SchemaPublishMissingServiceError
    | SchemaPublishMissingUrlError
    | SchemaPublishRetry
    | GitHubSchemaPublishSuccess
    | GitHubSchemaPublishError
  type SchemaPublishSuccess {
    initial: Boolean!
    valid: Boolean!
    message: String
    linkToWebsite: String
    changes: SchemaChangeConnection
  }
  type SchemaPublishError {
    valid: Boolean!
    linkToWebsite: String
    changes: SchemaChangeConnection
    errors: SchemaErrorConnection!
  }
  type SchemaPublishMissingServiceError {
    message: String!
  }
  type SchemaPublishMissingUrlError {
    message: String!
  }
  type SchemaPublishRetry {
    reason: String!
  }
  type GitHubSchemaPublishSuccess {
    message: String!
  }
  type GitHubSchemaPublishError {
    message: String!
  }

  input SchemaDeleteInput {
    serviceName: ID!
    dryRun: Boolean
    target: TargetReferenceInput
    supportsRetry: Boolean
  }
  union SchemaDeletePayload = SchemaDeleteSuccess | SchemaDeleteError | SchemaDeleteRetry
  type SchemaDeleteSuccess {
    valid: Boolean!
    changes: SchemaChangeConnection
    errors: SchemaErrorConnection!
  }
  type SchemaDeleteError {
    valid: Boolean!
    errors: SchemaErrorConnection!
  }
  type SchemaDeleteRetry {
    reason: String!
  }

  input ApproveFailedSchemaCheckInput {
    organizationSlug: String
    projectSlug: String
    targetSlug: String
    schemaCheckId: ID!
    comment: String
    author: String
  }
  type ApproveFailedSchemaCheckPayload {
    ok: ApproveFailedSchemaCheckOk
    error: ApproveFailedSchemaCheckError
  }
  type ApproveFailedSchemaCheckOk {
    schemaCheck: SchemaCheck!
  }
  type ApproveFailedSchemaCheckError {
    message: String!
  }

  enum SeverityLevelType {
    Breaking
    Dangerous
    Safe
  }
  type SchemaChangeConnection {
    edges: [SchemaChangeEdge!]!
    nodes: [SchemaChange!]!
    total: Int!
  }
  type SchemaChangeEdge {
    node: SchemaChange!
  }
  type SchemaChange {
    message(withSafeBasedOnUsageNote: Boolean = true): String!
    path: [String!]
    criticality: String!
    criticalityReason: String
    severityLevel: SeverityLevelType!
    severityReason: String
    isSafeBasedOnUsage: Boolean!
    approval: SchemaChangeApproval
    affectedAppDeployments(first: Int): AffectedAppDeployments
  }
  type SchemaChangeApproval {
    approvedBy: Approver
  }
  type Approver {
    displayName: String!
  }
  type AffectedAppDeployments {
    totalCount: Int!
  }
  type SchemaErrorConnection {
    edges: [SchemaErrorEdge!]!
    nodes: [SchemaError!]!
    total: Int!
  }
  type SchemaErrorEdge {
    node: SchemaError!
  }
  type SchemaError {
    message: String!
    path: [String!]
  }
  type SchemaWarningConnection {
    nodes: [SchemaWarning!]!
    total: Int!
  }
  type SchemaWarning {
    message: String!
    source: String
    line: Int
    column: Int
  }
`;
