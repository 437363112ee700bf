import type { Request } from 'express';
import type { PageOf } from '../store/history.service';
import { numberOf } from './given';

const DEFAULT_LIMIT = 20;
const MOST = 100;

/** `?before=&limit=`. @throws RegistryProblem BAD_REQUEST */
export function pageIn(request: Request): PageOf {
  return {
    before: numberOf(request, 'before', 1, 2 ** 31 - 1),
    limit: numberOf(request, 'limit', 1, MOST) ?? DEFAULT_LIMIT,
  };
}
