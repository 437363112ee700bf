import { MatchingHospitalsDocument, type Client } from '@goldenhour/client';
import { Listeners } from '../board/listeners';
import { needsApi, type Filter } from '../filter/filter';
import { allPages } from './all-pages';
import type { Loading } from './kind-loader';

/** Asks the API which hospitals have the equipment and accept the illnesses: the board does not have these. */
export class Matcher {
  readonly #listeners = new Listeners();
  #asked = new AbortController();
  #wanted = '';
  #state: Loading = 'none';

  /** Ids that match; null when nothing of the kind is asked for. */
  allowed: ReadonlySet<string> | null = null;

  constructor(
    private readonly client: Client,
    private readonly onAnswer: () => void,
  ) {}

  readonly get = (): Loading => this.#state;
  readonly subscribe = this.#listeners.add;

  /** @param again also when it is what was asked last: acceptance changes without an event */
  async match(filter: Filter, again = false): Promise<void> {
    const { equipment, illnesses } = filter;
    const wanted = [...equipment, ...illnesses].join();
    const same = wanted === this.#wanted;
    if (same && !again) return;
    this.#wanted = wanted;
    this.#asked.abort();
    if (!needsApi(filter)) {
      this.#answer(null, 'none');
      return;
    }
    const asked = new AbortController();
    this.#asked = asked;
    // What matched before stays while it is asked again; another question has no answer yet.
    if (!same) this.#answer(new Set(), 'loading');
    try {
      const asks = { equipment: [...equipment], severeIllness: [...illnesses] };
      const { signal } = asked;
      const nodes = await allPages(
        async (after) =>
          (await this.client.query(MatchingHospitalsDocument, { filter: asks, after }, { signal })).data
            .hospitals,
      );
      if (!asked.signal.aborted) this.#answer(new Set(nodes.map(({ id }) => id)), 'none');
    } catch {
      if (!asked.signal.aborted) this.#answer(this.allowed, 'failed');
    }
  }

  #answer(allowed: ReadonlySet<string> | null, state: Loading): void {
    this.allowed = allowed;
    this.#state = state;
    this.#listeners.tell();
    this.onAnswer();
  }
}
