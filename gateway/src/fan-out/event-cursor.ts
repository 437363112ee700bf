import { decodeChangeCursor, type ChangePosition } from '@goldenhour/events';
import type { ExecutionResult } from 'graphql';
import type { Resume } from './stream-shape';

type Body = Readonly<Record<string, unknown>> | null | undefined;

/** Where a cursor stands; undefined for what is none of the platform's. */
export function positionOf(cursor: unknown): ChangePosition | undefined {
  return (typeof cursor === 'string' ? decodeChangeCursor(cursor) : null) ?? undefined;
}

/** The cursor that an event carries. */
export function cursorIn(event: ExecutionResult, resume: Resume): string | undefined {
  const value = bodyOf(event, resume)?.[resume.cursor];
  return typeof value === 'string' ? value : undefined;
}

export function withCursor(event: ExecutionResult, resume: Resume, value: string): ExecutionResult {
  return withBody(event, resume, { ...bodyOf(event, resume), [resume.cursor]: value });
}

/** For clients that did not ask for it. */
export function withoutCursor(event: ExecutionResult, resume: Resume): ExecutionResult {
  const body = bodyOf(event, resume);
  if (!body) return event;
  const shown = Object.entries(body).filter(([name]) => name !== resume.cursor);
  return withBody(event, resume, Object.fromEntries(shown));
}

/** An event that only says where a resumed stream stands: it has nothing but empty lists. */
export function onlyStands(event: ExecutionResult, resume: Resume): boolean {
  const told = Object.entries(bodyOf(event, resume) ?? {}).filter(
    ([name]) => name !== resume.cursor && name !== '__typename',
  );
  return told.length > 0 && told.every(([, value]) => Array.isArray(value) && value.length === 0);
}

function bodyOf({ data }: ExecutionResult, { field }: Resume): Body {
  return data?.[field] as Body;
}

function withBody(event: ExecutionResult, { field }: Resume, body: Body): ExecutionResult {
  return { ...event, data: { ...event.data, [field]: body } };
}
