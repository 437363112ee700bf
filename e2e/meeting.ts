/** Lets nobody go on before all are there. */
export class Meeting {
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly all: number) {}

  arrive(): Promise<void> {
    return new Promise((goOn) => {
      this.waiting.push(goOn);
      if (this.waiting.length === this.all) for (const one of this.waiting) one();
    });
  }
}
