import { temporaryFolder } from '../temporary-folder';
import { findFreePort } from './free-port';
import { ServerProcess, type ServerProgram } from './server-process';

/** A server that only the test which started it knows. */
export interface PrivateServer {
  readonly url: string;
  /** Of the process that runs now, or ran last. */
  readonly pid: number;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
  /** Ends it as a crash does (SIGKILL); its data stay. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data, after a kill if it runs. */
  restart(): Promise<void>;
}

export interface ServerKind {
  urlOf(port: number): string;
  /** Fills an empty data folder. */
  prepare?(folder: string): Promise<void>;
  programFor(folder: string, port: number): ServerProgram;
}

/** Between finding a port and opening it, another process may take it. */
const TRIES = 3;

/** Starts a server on a free port of 127.0.0.1, in a temporary folder. */
export async function startPrivateServer(kind: ServerKind): Promise<PrivateServer> {
  const folder = temporaryFolder();
  try {
    await kind.prepare?.(folder.path);
    const { port, ...first } = await startSomewhere(kind, folder.path);
    let { process } = first;
    return {
      url: kind.urlOf(port),
      get pid() {
        return process.pid;
      },
      async stop() {
        await process.kill();
        folder.remove();
      },
      kill: () => process.kill(),
      async restart() {
        await process.kill();
        process = await ServerProcess.start(kind.programFor(folder.path, port));
      },
    };
  } catch (error) {
    folder.remove();
    throw error;
  }
}

async function startSomewhere(kind: ServerKind, folder: string, tries = TRIES): Promise<Started> {
  const port = await findFreePort();
  try {
    return { port, process: await ServerProcess.start(kind.programFor(folder, port)) };
  } catch (error) {
    if (tries <= 1) throw error;
    return startSomewhere(kind, folder, tries - 1);
  }
}

interface Started {
  readonly port: number;
  readonly process: ServerProcess;
}
