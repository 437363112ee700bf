import { saneRequestId } from '@goldenhour/service-kit';
import type { ExecutionResult } from 'graphql';
import type { Engine } from '../engine/engine';
import { gatewayIdentity } from '../http/caller';
import type { Client } from '../usage/client-of';
import type { Observe } from './observe';
import type { OperationRequest } from './operation-request';
import { isErrors, type PrepareOperation } from './prepare';

/** Runs a query as anybody may send it, with the same checks, for a page of this process. */
export type AskAsPublic = (request: OperationRequest) => Promise<ExecutionResult>;

export interface AskAsPublicOptions {
  readonly engine: Engine;
  readonly prepare: PrepareOperation;
  readonly observe: Observe;
}

/** Who uses what pages of this process ask for. */
const PAGES: Client = { name: 'pages', version: '' };

export function askAsPublic({ engine, prepare, observe }: AskAsPublicOptions): AskAsPublic {
  return async (request) => {
    const requestId = saneRequestId(undefined);
    const observed = observe('page', requestId);
    const answer = async (): Promise<ExecutionResult> => {
      const prepared = await prepare(request);
      if (isErrors(prepared)) return { errors: prepared };
      observed.begins(prepared, PAGES);
      return engine.execute(prepared, { identity: gatewayIdentity(undefined, requestId) });
    };
    const result = await answer();
    observed.codes = (result.errors ?? []).map(({ extensions }) => String(extensions['code']));
    observed.end();
    return result;
  };
}
