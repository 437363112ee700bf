import type { Logger } from '@goldenhour/service-kit';
import type { Engine, EngineContext } from '../engine/engine';
import { answerText } from '../fan-out/answer-text';
import { settled } from '../operation/as-graphql-error';
import type { Observed } from '../operation/observe';
import type { PreparedOperation } from '../operation/prepare';
import { completeMessage, nextHead } from './messages';
import type { Wire } from './wire';

export interface AnswerOnceOptions {
  readonly engine: Engine;
  readonly log: Logger;
  readonly wire: Wire;
  readonly id: string;
  readonly operation: PreparedOperation;
  readonly context: EngineContext;
  readonly observed: Observed;
  /** Whether the client still wants the answer. */
  readonly isWanted: () => boolean;
  /** The client has taken the answer: so many wait for a slow one as may run, and no more. */
  readonly onTaken: () => void;
}

/** Runs a query or mutation and sends its one answer. */
export async function answerOnce(o: AnswerOnceOptions): Promise<void> {
  const result = await settled(o.engine.execute(o.operation, o.context));
  if (!o.isWanted()) return;
  const { payload, codes } = answerText(result, o.log);
  o.observed.codes = codes;
  await o.wire.send(`${nextHead(o.id)}${payload}}`);
  if (o.isWanted()) void o.wire.send(completeMessage(o.id));
  o.onTaken();
}
