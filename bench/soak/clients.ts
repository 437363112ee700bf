import { Visitor, type Seen } from './visitor';

const VISITORS = 1_000;
/** So many a second leave, and others come: each stays for about 20 s. */
const TURNOVER = 50;

interface Ask {
  readonly begin?: { readonly port: number };
  readonly report?: true;
  readonly end?: true;
}

const seen: Seen = { events: 0, wrong: 0, errors: [] };
const visitors: Visitor[] = [];
let visits = 0;
let turnover: NodeJS.Timeout | undefined;

process.on('message', ({ begin, end }: Ask) => {
  if (begin) {
    const url = `ws://127.0.0.1:${begin.port}/graphql`;
    const come = (after?: string) => {
      visits += 1;
      visitors.push(new Visitor(url, after, seen));
    };
    turnover = setInterval(() => {
      for (let n = 0; n < TURNOVER / 10; n += 1) {
        const gone = visitors.length < VISITORS ? undefined : visitors.splice(random(visitors.length), 1)[0];
        gone?.leave(visits % 2 === 0);
        // Half of them come back to where they were.
        come(visits % 4 < 2 ? gone?.after : undefined);
        if (visits % 50 === 0) visitors[random(visitors.length)]!.clog(2_000);
      }
      while (visitors.length < VISITORS && visits < VISITORS) come();
    }, 100);
  }
  if (end) {
    clearInterval(turnover);
    for (const visitor of visitors.splice(0)) visitor.leave(true);
  }
  process.send!({ visits, present: visitors.length, ...seen });
});
process.once('disconnect', () => process.exit());
process.send!({ ready: true });

function random(below: number): number {
  return Math.floor(Math.random() * below);
}
