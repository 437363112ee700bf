const LONGEST = 254;
/** One @, no spaces or control characters, a dot in the domain: the rest is found out by sending a mail. */
const SHAPE = /^[^\s@<>"(),:;\\[\]\p{Cc}]{1,64}@[^\s@<>"(),:;\\[\]\p{Cc}]+\.[^\s@<>"(),:;\\[\]\p{Cc}.]{2,}$/u;

export interface Email {
  /** As it was typed, NFC. */
  readonly text: string;
  /** What two e-mails are compared by: capital letters make no difference. */
  readonly key: string;
}

/** Null for what is no e-mail. */
export function readEmail(input: string): Email | null {
  const text = input.normalize('NFC').trim();
  if (text.length > LONGEST || !SHAPE.test(text)) return null;
  return { text, key: text.toLowerCase() };
}
