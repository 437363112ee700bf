import { serveUsage } from './usage';

/** What a process of `compareServers` does: starts the server that its parameter names, and tells its usage when asked. */
export function runServer(servers: Readonly<Record<string, () => Promise<number>>>): void {
  servers[process.argv[2]!]!().then(
    (port) => serveUsage({ port }),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
}
