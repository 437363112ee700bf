import { AppError, PUBLIC_VIEWER, type Identity, type Logger } from '@goldenhour/service-kit';
import { validate, type DocumentNode } from 'graphql';
import type { Engine } from '../engine/engine';
import type { PreparedOperation } from '../operation/prepare';
import type { FanOutMetrics } from './fan-out-metrics';
import { SchemaMarks } from './schema-marks';
import { SharedStream } from './shared-stream';
import type { Sink } from './sink';
import { stableJson } from './stable-json';
import { shapeOf, type StreamShape } from './stream-shape';
import { Turns } from './turns';

/** Replays that may read from the log at the same time. */
const REPLAYS_AT_ONCE = 16;
/** A source that is away for longer is said to be: a map must not look live that is not. */
const PATIENCE_MS = 30_000;

export interface FanOutOptions {
  readonly engine: Pick<Engine, 'schema' | 'subscribe'>;
  readonly supergraphSdl: string;
  readonly metrics: FanOutMetrics;
  readonly log: Logger;
  readonly random?: () => number;
  readonly patienceMs?: number;
}

interface Running {
  readonly stream: SharedStream;
  readonly operation: PreparedOperation;
  readonly shape: StreamShape;
}

/**
 * Subscriptions of clients over as few of the engine as possible: one for each distinct operation, variables without
 * the cursor, and scope. The scope is the public where everybody gets the same, else the viewer, and under that identity
 * each event is completed.
 */
export class FanOut {
  readonly #running = new Map<string, Running>();
  readonly #turns = new Turns(REPLAYS_AT_ONCE);
  #supergraphSdl: string;
  #marks: SchemaMarks | undefined;
  #shapes = new WeakMap<DocumentNode, Map<string | undefined, StreamShape>>();
  #alone = 0;

  constructor(private readonly o: FanOutOptions) {
    this.#supergraphSdl = o.supergraphSdl;
  }

  /** Distinct streams that run now. */
  get size(): number {
    return this.#running.size;
  }

  /** Sends a client its events until it leaves. */
  subscribe(operation: PreparedOperation, identity: Identity, sink: Sink): { leave(): void } {
    const shape = this.#shapeOf(operation);
    const { variables = {} } = operation;
    const viewer = shape.isPublic ? PUBLIC_VIEWER : identity.viewer;
    const own = shape.isAlone ? `${(this.#alone += 1)}` : '';
    const key = [own, stableJson(viewer), shape.key(variables), shape.text].join('\n');
    const known = this.#running.get(key);
    if (known) return known.stream.join(sink, shape.after(variables));
    const { engine, metrics, log, random = Math.random, patienceMs = PATIENCE_MS } = this.o;
    const stream = new SharedStream({
      resume: shape.resume,
      operation: (after) => shape.operation(variables, after),
      subscribe: (begun, signal) => engine.subscribe(begun, { identity: { ...identity, viewer }, signal }),
      onOver: () => this.#running.delete(key),
      turns: this.#turns,
      metrics,
      log,
      random,
      patienceMs,
    });
    this.#running.set(key, { stream, operation, shape });
    return stream.join(sink, shape.after(variables));
  }

  /** The engine has another supergraph: streams go on by it where they can, and end with a code where they cannot. */
  reload(supergraphSdl: string): void {
    this.#supergraphSdl = supergraphSdl;
    this.#marks = undefined;
    this.#shapes = new WeakMap();
    for (const { stream, operation, shape } of [...this.#running.values()]) {
      const [invalid] = validate(this.o.engine.schema, operation.document);
      if (invalid) stream.fail(invalid);
      else if (!isSame(shape, this.#shapeOf(operation)) || !stream.replan())
        stream.fail(new AppError('UPSTREAM_UNAVAILABLE', 'The API has changed. Subscribe again.'));
    }
  }

  /** Ends every stream. */
  stop(): void {
    for (const { stream } of [...this.#running.values()]) stream.fail(new AppError('UPSTREAM_UNAVAILABLE'));
  }

  #shapeOf(operation: PreparedOperation): StreamShape {
    const { document, operationName } = operation;
    const siblings = this.#shapes.get(document) ?? new Map<string | undefined, StreamShape>();
    this.#shapes.set(document, siblings);
    const known = siblings.get(operationName);
    if (known) return known;
    this.#marks ??= new SchemaMarks(this.#supergraphSdl);
    const shape = shapeOf(operation, this.o.engine.schema, this.#marks);
    siblings.set(operationName, shape);
    return shape;
  }
}

function isSame(a: StreamShape, b: StreamShape): boolean {
  return a.text === b.text && a.isPublic === b.isPublic && stableJson(a.resume) === stableJson(b.resume);
}
