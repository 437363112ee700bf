import { type Page, writeEnvelope } from './envelope';
import type { Fault } from './faults/answer-faults';
import type { HospitalFaults } from './faults/hospital-faults';
import { spoilPage, spoilRows, spoilText } from './faults/spoil-answer';
import type { ForcedMessages } from './forced-messages';
import type { SimulatedHospital } from './hospitals';
import { makeOperations } from './operations';
import type { Operation } from './operations/operation';
import type { Patches } from './patches';
import { ParameterError, type Query, readQuery, wantsJson } from './query';
import type { Row } from './row';
import type { Moment, State } from './state';

export interface Answer {
  readonly json: boolean;
  readonly text: string;
}

/** What tests do to the rows. */
export interface Interference {
  readonly patches: Patches;
  readonly messages: ForcedMessages;
  readonly faults: HospitalFaults;
}

/** The service behind the gateway: parameters in, envelope out. It knows no HTTP and no keys. */
export class Service {
  private readonly operations: ReadonlyMap<string, Operation>;
  /** The rows of the last step of each operation, so that the pages of one poll are made once. */
  private readonly made = new Map<
    Operation,
    { readonly step: number; readonly rows: readonly (readonly Row[])[] }
  >();

  constructor(
    private readonly state: State,
    private readonly interference: Interference,
  ) {
    this.operations = makeOperations(state.moment().seed, state.hospitals);
  }

  /** Undefined for an operation that the simulator does not have. */
  answer(name: string, parameters: URLSearchParams, fault?: Fault): Answer | undefined {
    const operation = this.operations.get(name);
    if (!operation) return undefined;
    const json = wantsJson(parameters);
    try {
      const page = this.page(operation, readQuery(parameters, operation), fault);
      return { json, text: spoilText(fault, writeEnvelope(json, '00', page)) };
    } catch (error) {
      if (error instanceof ParameterError) return { json, text: writeEnvelope(json, error.code) };
      throw error;
    }
  }

  private page(operation: Operation, query: Query, fault: Fault | undefined): Page {
    const { pageNo, numOfRows } = query;
    const found = spoilRows(fault, this.find(operation, query));
    const from = (pageNo - 1) * numOfRows;
    const rows = found
      .slice(from, from + numOfRows)
      .map((row, position) => ('rnum' in row ? { ...row, rnum: from + position + 1 } : row));
    return { rows: spoilPage(fault, rows), numOfRows, pageNo, totalCount: found.length };
  }

  private find(operation: Operation, query: Query): readonly Row[] {
    const made = this.make(operation);
    const found = this.state.hospitals.flatMap((hospital, index) =>
      this.sent(operation, hospital, made[index]!).filter((row) => operation.selects(row, hospital, query)),
    );
    const order = operation.order?.(query);
    return order ? found.sort(order) : found;
  }

  /** A hospital's rows after faults and what tests have forced, which goes last. */
  private sent(operation: Operation, hospital: SimulatedHospital, made: readonly Row[]): readonly Row[] {
    const { patches, messages, faults } = this.interference;
    const { hpid } = hospital;
    const rows = messages.rows(operation.name, hpid) ?? made;
    const remake = (moment: Moment): readonly Row[] => operation.rows(hospital, moment);
    const spoiled = faults.apply(operation.name, hpid, rows, remake);
    return spoiled.map((row) => patches.apply(operation.name, hpid, row));
  }

  private make(operation: Operation): readonly (readonly Row[])[] {
    const moment = this.state.moment();
    const last = this.made.get(operation);
    if (last?.step === moment.step) return last.rows;
    const rows = this.state.hospitals.map((hospital) => operation.rows(hospital, moment));
    this.made.set(operation, { step: moment.step, rows });
    return rows;
  }
}
