/** A report of Hive's usage agent from the day on which the usual window begins: use is recorded since then. */
export function recordedFor(days: number): object {
  return {
    size: 1,
    map: { first: { operation: '{ __typename }', operationName: null, fields: ['Query.__typename'] } },
    operations: [
      {
        operationMapKey: 'first',
        timestamp: Date.now() - days * 24 * 60 * 60 * 1000,
        execution: { ok: true, duration: 1, errorsTotal: 0 },
        metadata: { client: { name: 'first', version: '1' } },
      },
    ],
  };
}
