import { Trace } from '@apollo/usage-reporting-protobuf';
import type { GraphQLError, GraphQLResolveInfo } from 'graphql';

type Path = GraphQLResolveInfo['path'];

const MASKED = '<masked>';

/**
 * When each field of one operation began and ended, in nanoseconds since its start, in the form that Apollo's routers ask
 * for ("ftv1": https://www.apollographql.com/docs/graphos/routing/observability/federated-trace-data, message `Trace` of
 * reports.proto). It says where errors were, not which: it leaves the platform.
 */
export class OperationTrace {
  readonly #startedAt = process.hrtime.bigint();
  readonly #startTime = now();
  readonly #root = new Trace.Node();
  readonly #nodes = new Map<string, Trace.Node>([['', this.#root]]);

  /** A field begins. @returns what is called when it has ended */
  begin({ path, returnType, parentType, fieldName }: GraphQLResolveInfo): () => void {
    const node = this.#nodeAt(path);
    node.type = String(returnType);
    node.parentType = parentType.name;
    if (path.key !== fieldName) node.originalFieldName = fieldName;
    node.startTime = this.#elapsed();
    return () => {
      node.endTime = this.#elapsed();
    };
  }

  /** @returns the trace in base64, as it stands in `extensions.ftv1` */
  end(errors: readonly GraphQLError[] = []): string {
    for (const { path } of errors) {
      const node = this.#nodes.get((path ?? []).join('.')) ?? this.#root;
      node.error.push(new Trace.Error({ message: MASKED, json: JSON.stringify({ message: MASKED }) }));
    }
    const trace = new Trace({
      root: this.#root,
      startTime: this.#startTime,
      endTime: now(),
      durationNs: this.#elapsed(),
      fieldExecutionWeight: 1,
    });
    return Buffer.from(Trace.encode(trace).finish()).toString('base64');
  }

  #nodeAt(path: Path): Trace.Node {
    const key = keyOf(path);
    const known = this.#nodes.get(key);
    if (known) return known;
    const node = new Trace.Node(
      typeof path.key === 'number' ? { index: path.key } : { responseName: path.key },
    );
    this.#nodes.set(key, node);
    const parent = path.prev ? this.#nodeAt(path.prev) : this.#root;
    parent.child.push(node);
    return node;
  }

  #elapsed(): number {
    return Number(process.hrtime.bigint() - this.#startedAt);
  }
}

function keyOf({ prev, key }: Path): string {
  return prev ? `${keyOf(prev)}.${key}` : String(key);
}

function now(): { seconds: number; nanos: number } {
  const ms = Date.now();
  return { seconds: Math.floor(ms / 1000), nanos: (ms % 1000) * 1e6 };
}
