import { StateStore } from '../transport/state-store';
import type { Place } from '../map/board/bed';

export interface Located {
  /** Where the ambulance is, as far as this phone knows. */
  readonly at: Place | null;
  readonly from: 'device' | 'chosen' | null;
  /** What the place was called when it was chosen by hand. */
  readonly name: string | null;
  /** `refused`: the person or the browser says no; `missing`: there is no position to be had now. */
  readonly state: 'off' | 'asking' | 'on' | 'refused' | 'missing';
}

/** The phone's position while a transport is open, or a place chosen by hand where the phone tells none. */
export class Locator {
  readonly store = new StateStore<Located>({ at: null, from: null, name: null, state: 'off' });
  #watch: number | null = null;

  /** Asks the person, once, and follows from then on. */
  start(): void {
    if (this.#watch !== null) return;
    if (!('geolocation' in navigator)) {
      this.store.set({ state: 'missing' });
      return;
    }
    if (this.store.get().state === 'off') this.store.set({ state: 'asking' });
    this.#watch = navigator.geolocation.watchPosition(
      ({ coords: { latitude, longitude } }) =>
        this.store.set({ at: { latitude, longitude }, from: 'device', name: null, state: 'on' }),
      ({ code, PERMISSION_DENIED }) => {
        this.store.set({ state: code === PERMISSION_DENIED ? 'refused' : 'missing' });
        // Another try asks the person again, where the browser allows it.
        if (code === PERMISSION_DENIED) this.stop();
      },
      { enableHighAccuracy: true, maximumAge: 10_000, timeout: 20_000 },
    );
  }

  stop(): void {
    if (this.#watch !== null) navigator.geolocation.clearWatch(this.#watch);
    this.#watch = null;
  }

  /** A place that a person names, until the phone tells a better one. */
  choose(at: Place, name: string): void {
    if (this.store.get().from === 'device') return;
    this.store.set({ at, from: 'chosen', name });
  }

  /** Where the transport was last, as another phone told it. */
  suppose(at: Place): void {
    if (this.store.get().at === null) this.store.set({ at });
  }
}
