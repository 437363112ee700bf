/** What a form hands to the next one; nothing of it is kept anywhere. */
export interface Typed {
  readonly email: string;
  readonly password: string;
}

export interface VisitorProps {
  readonly typed: Typed;
  readonly go: (hash: string, now?: Partial<Typed>) => void;
}
