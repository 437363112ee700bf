import type { Request } from 'express';
import type { RouteNeeds } from './needs';

/** Where people reach this registry, without a slash at the end. */
export function hostOf(request: Request, { publicUrl }: Pick<RouteNeeds, 'publicUrl'>): string {
  return publicUrl?.replace(/\/+$/, '') ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`;
}
