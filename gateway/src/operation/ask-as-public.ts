import { saneRequestId } from '@goldenhour/service-kit';
import type { ExecutionResult } from 'graphql';
import type { Engine } from '../engine/engine';
import { gatewayIdentity } from '../http/caller';
import type { OperationRequest } from './operation-request';
import { isErrors, type PrepareOperation } from './prepare';

/** Runs a query as anybody may send it, with the same checks, for a page of this process. */
export type AskAsPublic = (request: OperationRequest) => Promise<ExecutionResult>;

export function askAsPublic(engine: Engine, prepare: PrepareOperation): AskAsPublic {
  return async (request) => {
    const prepared = await prepare(request);
    if (isErrors(prepared)) return { errors: prepared };
    return engine.execute(prepared, { identity: gatewayIdentity(undefined, saneRequestId(undefined)) });
  };
}
