import { PATHS, RegistryProblem, SCOPES, type Scope } from '../api';
import type { OpenRegistry } from '../store/open';
import type { Published } from '../store/schemas.service';
import { requireScope, type Grant } from '../token/grant';
import { changeConnection, errorConnection, errorsOf, warningsOf } from './shapes';

export interface HiveContext {
  readonly registry: OpenRegistry;
  readonly grant: Grant | null;
  /** Where people reach this registry. */
  readonly host: string;
}

interface CheckArgs {
  readonly input: {
    readonly service?: string | null;
    readonly sdl: string;
    readonly url?: string | null;
    readonly meta?: { readonly author: string; readonly commit: string } | null;
  };
}

interface PublishArgs {
  readonly input: {
    readonly service?: string | null;
    readonly url?: string | null;
    readonly author: string;
    readonly commit: string;
    readonly schema?: { readonly sdl?: string | null } | null;
    readonly sdl?: string | null;
    readonly failOnCompositionError?: boolean | null;
  };
}

interface DeleteArgs {
  readonly input: { readonly serviceName: string; readonly dryRun?: boolean | null };
}

interface ApproveArgs {
  readonly input: { readonly schemaCheckId: string; readonly comment?: string | null };
}

/** What a person can mend is data in Hive's API, all but a token that does not do. */
const OF_THE_TOKEN = new Set(['UNAUTHENTICATED', 'TOKEN_EXPIRED', 'FORBIDDEN']);

/** @throws what is not to be answered as data */
function messageOf(error: unknown): string {
  if (error instanceof RegistryProblem && !OF_THE_TOKEN.has(error.code) && error.status < 500)
    return error.message;
  throw error;
}

async function schemaCheck({ input }: CheckArgs, { registry, grant, host }: HiveContext) {
  const { name } = requireScope(grant, 'registry:check');
  const { service, sdl, url, meta } = input;
  if (!service) return checkError(['Name the subgraph: --service <name>.']);
  const author = meta?.author ?? name;
  const request = { subgraph: service, sdl, url: url ?? undefined, author, commit: meta?.commit };
  try {
    const { id, report, against } = await registry.checks.check(request, name);
    const shared = {
      changes: changeConnection(report.changes),
      warnings: warningsOf(report),
      schemaCheck: { id, webUrl: host + PATHS.checkPage(id) },
    };
    if (report.verdict === 'PASSED')
      return { __typename: 'SchemaCheckSuccess', valid: true, initial: against === null, ...shared };
    return { ...checkError(errorsOf(report)), ...shared };
  } catch (error) {
    return checkError([messageOf(error)]);
  }
}

function checkError(messages: readonly string[]) {
  return { __typename: 'SchemaCheckError', valid: false, errors: errorConnection(messages) };
}

async function schemaPublish({ input }: PublishArgs, { registry, grant }: HiveContext) {
  const { name } = requireScope(grant, 'registry:publish');
  const { service, url, author, commit, failOnCompositionError } = input;
  const sdl = input.schema?.sdl ?? input.sdl;
  if (!service)
    return {
      __typename: 'SchemaPublishMissingServiceError',
      message: 'Name the subgraph: --service <name>.',
    };
  if (typeof sdl !== 'string')
    return publishError(['Send the SDL: revisions that were pushed before are not kept here.'], []);
  try {
    const request = { subgraph: service, sdl, url: url ?? undefined, author: author || name, commit };
    const published = await registry.schemas.publish(request, name, {
      mustCompose: failOnCompositionError === true,
    });
    return publishAnswer(published);
  } catch (error) {
    const message = messageOf(error);
    if (error instanceof RegistryProblem && error.code === 'MISSING_URL')
      return { __typename: 'SchemaPublishMissingUrlError', message };
    return publishError([message], []);
  }
}

function publishAnswer(published: Published) {
  const { number, changed, composes, problems, changes } = published;
  const messages = problems.map(({ message }) => message);
  if (number === null) return publishError(messages, changes);
  return {
    __typename: 'SchemaPublishSuccess',
    initial: number === 1 && changed,
    valid: composes,
    message: publishMessage(published, messages),
    linkToWebsite: null,
    changes: changeConnection(changes),
  };
}

function publishMessage({ number, changed, composes }: Published, messages: readonly string[]): string {
  const version = `version ${number ?? 0}`;
  if (!composes)
    return `Kept as ${version}, but it does not compose, so the supergraph stays as it is:\n${messages.join('\n')}`;
  return changed ? `Published as ${version}.` : `No changes: this is ${version} already.`;
}

function publishError(messages: readonly string[], changes: Published['changes']) {
  return {
    __typename: 'SchemaPublishError',
    valid: false,
    linkToWebsite: null,
    errors: errorConnection(messages),
    changes: changeConnection(changes),
  };
}

async function schemaDelete({ input }: DeleteArgs, { registry, grant }: HiveContext) {
  const { name } = requireScope(grant, 'registry:publish');
  try {
    const { composes, problems, changes } = await registry.schemas.delete(
      { subgraph: input.serviceName },
      name,
      { dryRun: input.dryRun === true },
    );
    return {
      __typename: 'SchemaDeleteSuccess',
      valid: composes,
      changes: changeConnection(changes),
      errors: errorConnection(problems.map(({ message }) => message)),
    };
  } catch (error) {
    return { __typename: 'SchemaDeleteError', valid: false, errors: errorConnection([messageOf(error)]) };
  }
}

/** Hive approves a whole check: each breaking change of it is approved by name. */
async function approveFailedSchemaCheck({ input }: ApproveArgs, { registry, grant }: HiveContext) {
  const { name } = requireScope(grant, 'registry:approve');
  try {
    const { id, subgraph, report } = await registry.checks.byLink(input.schemaCheckId);
    if (report.composition.errors.length > 0)
      return { error: { message: 'What does not compose cannot be approved.' } };
    const reason = input.comment || 'approved with its check';
    for (const { key, passes } of report.changes)
      if (!passes) await registry.approvals.approve({ key, subgraph, reason }, name);
    return { ok: { schemaCheck: { id } } };
  } catch (error) {
    return { error: { message: messageOf(error) } };
  }
}

function whoAmI(_args: unknown, { grant }: HiveContext) {
  const { name, scopes } = grant ?? requireScope(grant, 'registry:read');
  return {
    title: name,
    resolvedPermissions: ({ includeAll }: { readonly includeAll?: boolean | null }) => [
      {
        level: 'registry',
        title: 'Registry',
        resolvedResourceIds: null,
        resolvedPermissionGroups: [{ title: 'Registry', permissions: permissions(scopes, includeAll) }],
      },
    ],
  };
}

function permissions(scopes: ReadonlySet<Scope>, includeAll: boolean | null | undefined) {
  return (Object.keys(SCOPES) as Scope[])
    .map((id) => ({
      isGranted: scopes.has(id),
      permission: { id, title: id.replace('registry:', ''), description: SCOPES[id] },
    }))
    .filter(({ isGranted }) => isGranted || includeAll === true);
}

export const ROOT = { schemaCheck, schemaPublish, schemaDelete, approveFailedSchemaCheck, whoAmI };
