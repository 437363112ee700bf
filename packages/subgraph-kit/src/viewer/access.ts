import type { Role, Viewer } from '@goldenhour/service-kit';
import { AppError } from '@goldenhour/service-kit';
import { Extensions } from 'type-graphql';
import { requireSignedIn, requireStaffOf } from './rules';

/** The arguments of a field as the client sent them. */
export type FieldArgs = Readonly<Record<string, unknown>>;

/** Who may read or call something. It is stated once, beside the field, and the page docs/access.md is made from it. */
export interface AccessRule {
  /** For people: `Staff of that hospital, or an administrator`. */
  readonly who: string;
  /** Absent where nobody is refused. @throws AppError UNAUTHENTICATED or FORBIDDEN */
  readonly check?: (viewer: Viewer, args: FieldArgs, source: unknown) => void;
}

/**
 * States the rule of a query, mutation, subscription, field or type; a type's rule holds for each of its fields that
 * has none of its own. A schema with a root field or an entity (@key) without a rule is not built; a type without a
 * rule that is no entity is reached only through fields that have one, and is as open as these.
 */
export function Access(rule: AccessRule): ClassDecorator & PropertyDecorator & MethodDecorator {
  return Extensions({ access: rule });
}

export const everyone: AccessRule = { who: 'Everyone' };

export const signedIn: AccessRule = { who: 'Everyone who is signed in', check: requireSignedIn };

/** Viewers with one of these roles. */
export function only(...roles: readonly [Role, ...Role[]]): AccessRule {
  return {
    who: roles.join(', '),
    check(viewer) {
      requireSignedIn(viewer);
      if (!roles.includes(viewer.role)) throw new AppError('FORBIDDEN');
    },
  };
}

/**
 * Staff of the hospital that the arguments name, or an administrator.
 * @param hospitalId finds the hospital's global id in the arguments
 * @param scope with it a partner's machine of that hospital may, too
 */
export function staffOf(hospitalId: (args: FieldArgs) => unknown, scope?: string): AccessRule {
  return {
    who: `Staff of that hospital, ADMIN${scope === undefined ? '' : `, a machine of that hospital with \`${scope}\``}`,
    check(viewer, args) {
      const id = hospitalId(args);
      if (scope !== undefined && hasScope(viewer, scope) && viewer.hospitalId === id) return;
      requireStaffOf(viewer, String(id));
    },
  };
}

/**
 * Another process of ours. Clients never get a scope that begins with `internal:`, and what bears this rule is
 * @inaccessible, so that they cannot even name it.
 */
export function internal(duty: string): AccessRule {
  const scope = internalScope(duty);
  return {
    who: `Services of the platform (\`${scope}\`)`,
    check(viewer) {
      if (!hasScope(viewer, scope)) throw new AppError('FORBIDDEN');
    },
  };
}

/** The scope that a process of ours bears when it calls what `internal(duty)` guards. */
export function internalScope(duty: string): string {
  return `internal:${duty}`;
}

/**
 * A rule that the service completes from its rows, where the arguments alone cannot tell.
 * @param that what the service checks, as an addition to the sentence: `of the transport’s province`
 */
export function completedByService(rule: AccessRule, that: string): AccessRule {
  return { ...rule, who: `${rule.who} — ${that}` };
}

/** A member of the `input` argument of a mutation. */
export function ofInput(name: string): (args: FieldArgs) => unknown {
  return (args) => (args['input'] as FieldArgs | undefined)?.[name];
}

function hasScope(viewer: Viewer, scope: string): boolean {
  return viewer.role === 'SERVICE' && viewer.scopes?.includes(scope) === true;
}
