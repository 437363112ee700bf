export { shareReads, type CallSignal, type ShareReadsOptions } from './adapters/share-reads';
export { FederationEngine, type FederationEngineOptions, type FetchOutcome } from './engine';
export type { EngineOperation } from './operation/operation';
export type { ProgramLimits } from './operation/programs';
export type { SubgraphFetch } from './plan/run';
export { CompletedEvents } from './subscription/completed-events';
export type {
  Data,
  SubgraphError,
  SubgraphRequest,
  SubgraphResult,
  Transport,
  Transports,
  Variables,
} from './transport';
