import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Clock, systemClock } from './clock';
import { Control } from './control';
import { Faults } from './faults/faults';
import type { FaultKind } from './faults/kinds';
import { ForcedMessages } from './forced-messages';
import { makeGateway, SERVICE_PATH } from './gateway';
import { Patches } from './patches';
import { plainHospital } from './quirks';
import { Service } from './service';
import { State } from './state';

export interface SimulatorOptions {
  /** 127.0.0.1 unless told. */
  readonly host?: string;
  /** 0 (unless told): any free port. */
  readonly port?: number;
  /** Whole number, 1 unless told: the same seed gives the same hospitals, and at the same time the same numbers. */
  readonly seed?: number;
  readonly clock?: Clock;
  /** Seconds, > 0, 10 unless told: as long as the interval at which it is polled, so that each poll sees changes. */
  readonly stepSeconds?: number;
  /** Only the hospitals of these provinces (see {@link PROVINCES}); of the whole country unless told. */
  readonly provinces?: readonly string[] | undefined;
  /** The only key that is let in. Without it no key is looked at. */
  readonly serviceKey?: string;
  /** Faults of all operations from the start, all at once, with their defaults. */
  readonly faults?: readonly FaultKind[];
}

export interface Simulator {
  /** For NEMC clients: the operation's name follows after a slash. */
  readonly baseUrl: string;
  readonly port: number;
  readonly control: Control;
  /** Cuts open connections and frees the port. */
  close(): Promise<void>;
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} on ${host} is in use. Stop the other process or choose another port.`)
          : error,
      ),
    );
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/**
 * Starts the test double of the national emergency API.
 *
 * @throws Error when the port is in use, RangeError for a step that is not more than 0 seconds
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { host = '127.0.0.1', port: wanted = 0, seed = 1, clock = systemClock, stepSeconds = 10 } = options;
  const { provinces } = options;
  const state = new State({ seed, clock, stepSeconds, provinces });
  const patches = new Patches();
  const messages = new ForcedMessages();
  const { hpid } = plainHospital(seed, state.hospitals);
  const faults = new Faults({ clock, moment: () => state.moment(), hpid });
  for (const kind of options.faults ?? []) faults.addFromStart(kind);
  const service = new Service(state, { patches, messages, faults: faults.hospitals });
  const { serviceKey } = options;
  const server = createServer(makeGateway({ service, faults: faults.answers, serviceKey }));
  const port = await listen(server, host, wanted);
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    baseUrl: `http://${name}:${port}${SERVICE_PATH}`,
    port,
    control: new Control(state, patches, messages, faults),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
