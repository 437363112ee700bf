/** What a process has used since it began. */
export interface Usage {
  readonly userMs: number;
  readonly systemMs: number;
  readonly rssMb: number;
}

/** Says hello to whoever started this process, tells its usage whenever it is asked, and ends with its parent. */
export function serveUsage(hello: object): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    const rssMb = process.memoryUsage.rss() / 1024 / 1024;
    process.send!({ userMs: user / 1000, systemMs: system / 1000, rssMb } satisfies Usage);
  });
  process.once('disconnect', () => process.exit());
  process.send!(hello);
}
