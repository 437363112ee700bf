import type { Operation as OperationName } from '@goldenhour/nemc';
import type { SimulatedHospital } from '../hospitals';
import type { ParameterRules, Query } from '../query';
import type { Row } from '../row';
import type { Moment } from '../state';

/** One operation of the API. To add one: a file with such an object, and its entry in index.ts. */
export interface Operation extends ParameterRules {
  readonly name: OperationName;
  /** All rows of a hospital at a moment, before any filter; none for a hospital that the operation does not know. */
  rows(hospital: SimulatedHospital, moment: Moment): readonly Row[];
  /** Whether a request asks for this row. The row is as sent: after what a test has forced on it. */
  selects(row: Row, hospital: SimulatedHospital, query: Query): boolean;
  /** The order that a request asks for; undefined keeps that of the hospitals. */
  order?(query: Query): ((a: Row, b: Row) => number) | undefined;
}
