import { TextField } from './text-field';
import type { FormState } from './use-attempt';

interface Props {
  readonly label: string;
  readonly form: FormState;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The address that somebody signs in with, as password managers know it. */
export function EmailField(props: Props) {
  return <TextField {...props} path="email" type="email" autoComplete="username" />;
}
