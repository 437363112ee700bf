import type { Request } from 'express';
import { z } from 'zod';
import { RegistryProblem } from '../api';

/** @throws RegistryProblem BAD_REQUEST that names the first member that is wrong */
export function bodyOf<S extends z.ZodType>(schema: S, request: Request): z.output<S> {
  const result = schema.safeParse(request.body ?? {});
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw new RegistryProblem('BAD_REQUEST', `${where || 'The body'}: ${issue?.message ?? 'is not valid'}.`);
}

export function textOf(request: Request, name: string): string | undefined {
  const value = request.query[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** `?name=a,b&name=c`; undefined without any. */
export function listOf(request: Request, name: string): string[] | undefined {
  const values = [request.query[name]].flat().filter((value) => typeof value === 'string');
  const parts = values.flatMap((value) => value.split(',')).map((part) => part.trim());
  const given = parts.filter((part) => part !== '');
  return given.length > 0 ? given : undefined;
}

/** A whole number of the query; undefined without one. @throws RegistryProblem BAD_REQUEST */
export function numberOf(request: Request, name: string, min: number, max: number): number | undefined {
  const text = textOf(request, name);
  return text === undefined ? undefined : checkedNumber(text, name, min, max);
}

/** The whole number in the path. @throws RegistryProblem BAD_REQUEST */
export function pathNumber(request: Request, name: string): number {
  return checkedNumber(String(request.params[name]), name, 1, 2 ** 31 - 1);
}

function checkedNumber(text: string, name: string, min: number, max: number): number {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (number >= min && number <= max) return number;
  throw new RegistryProblem('BAD_REQUEST', `${name} must be a whole number from ${min} to ${max}.`);
}

const text = (max: number) => z.string('must be a text').max(max, `must have at most ${max} characters`);
const days = z.int('must be a whole number').min(1, 'must be at least 1').max(400, 'must be at most 400');

/** What requests hold; types.ts has the same for callers. */
export const BODIES = {
  publish: z.object({
    subgraph: text(64),
    sdl: text(5 * 1024 * 1024),
    url: text(255).optional(),
    author: text(200).optional(),
    commit: text(100).optional(),
  }),
  delete: z.object({ subgraph: text(64), author: text(200).optional(), commit: text(100).optional() }),
  rollback: z.object({
    to: z.int('must be the number of a version').positive('must be the number of a version'),
    author: text(200).optional(),
  }),
  check: z.object({
    subgraph: text(64),
    sdl: text(5 * 1024 * 1024),
    url: text(255).optional(),
    author: text(200).optional(),
    commit: text(100).optional(),
    days: days.optional(),
    threshold: z.int('must be a whole number').min(0, 'must be at least 0').optional(),
    excludeClients: z.array(text(100)).max(100, 'are at most 100').optional(),
  }),
  approval: z.object({ key: text(255), subgraph: text(64).optional(), reason: text(500) }),
  operations: z.object({
    app: text(64),
    version: text(64),
    operations: z.record(z.string(), text(1024 * 1024), 'must be an object of texts'),
  }),
  token: z.object({
    name: text(100),
    scopes: z.array(z.string(), 'must be a list of scopes').max(10),
    days: z.int('must be a whole number').optional(),
  }),
};
