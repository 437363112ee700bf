import {
  createClient,
  Session,
  SignedInPersonDocument,
  webStore,
  type AccessToken,
  type TokenProvider,
} from '@goldenhour/client';
import { browserStorage, PRIVATE_KEY } from './browser-storage';
import { keepPerson, readPerson, type Person } from './kept-person';

const SESSION_KEY = 'goldenhour.session';

export interface SignedInState {
  readonly person: Person | null;
  /** Whose session ended by itself while the page was open: what they typed is still there. */
  readonly lost: Person | null;
}

export const storage = browserStorage();

/** The one person's session of all pages and tabs. */
class PageSession implements TokenProvider {
  readonly #session = new Session({ store: webStore(storage, SESSION_KEY) });
  readonly #listeners = new Set<() => void>();
  #state: SignedInState = { person: this.#present(), lost: null };
  #leaving = false;

  constructor() {
    this.#session.onUserChange(() => this.#changed(!this.#leaving));
    // Another tab has logged in or out.
    window.addEventListener('storage', ({ key }) => {
      if (key === SESSION_KEY && this.#session.user?.id !== this.#state.person?.id) this.#changed(false);
    });
    document.addEventListener('visibilitychange', () => document.hidden || void this.refresh());
  }

  /** The same object until it changes. */
  readonly get = (): SignedInState => this.#state;

  /** Tells of another user, and of another role of the same. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** @throws UserErrorsError when they do not fit; ApiError, ConnectionError */
  async logIn(email: string, password: string): Promise<void> {
    await this.#session.logIn(email, password);
    // The same person may have got another role since.
    await this.refresh();
  }

  /** Over here at once, also where the API cannot be told. */
  async logOut(): Promise<void> {
    this.#leaving = true;
    try {
      await this.#session.logOut().catch(() => undefined);
      this.#set({ person: null, lost: null });
    } finally {
      this.#leaving = false;
    }
  }

  /** Asks anew who this is: a role can be given and taken while the page is open. */
  async refresh(): Promise<void> {
    const { user } = this.#session;
    if (user === null) return;
    try {
      const { data } = await client.query(SignedInPersonDocument);
      if (data.me && data.me.id === this.#session.user?.id) this.#set({ person: data.me, lost: null });
    } catch {
      // As it was known: whoever asks for something else is told what is wrong.
    }
  }

  accessToken(): Promise<AccessToken | null> {
    return this.#session.accessToken();
  }

  renew(refused: string): Promise<AccessToken | null> {
    return this.#session.renew(refused);
  }

  /** The token that renews this session: to keep it where all others end. */
  refreshToken(): string | null {
    return webStore(storage, SESSION_KEY).read()?.refreshToken ?? null;
  }

  onUserChange(listener: () => void): () => void {
    let { person } = this.#state;
    return this.subscribe(() => {
      if (person?.id === this.#state.person?.id) return;
      ({ person } = this.#state);
      listener();
    });
  }

  #present(): Person | null {
    const { user } = this.#session;
    if (user === null) return null;
    const plain = { ...user, province: null, organization: null, vehicle: null, hospital: null };
    return readPerson(storage, user.id) ?? plain;
  }

  #changed(byItself: boolean): void {
    const person = this.#present();
    this.#set({ person, lost: person === null && byItself ? this.#state.person : null });
    void this.refresh();
  }

  #set(state: SignedInState): void {
    keepPerson(storage, state.person);
    // Whose session is lost may come back; whoever logs out leaves nothing of a patient behind.
    if (state.person === null && state.lost === null) storage.removeItem(PRIVATE_KEY);
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}

export const session = new PageSession();
/** Asks for whoever is signed in. */
export const client = createClient({ tokens: session, name: 'web' });
void session.refresh();
window.addEventListener('online', () => client.wake());
window.addEventListener('pageshow', ({ persisted }) => persisted && client.wake());
