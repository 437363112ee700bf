import { TextField } from './text-field';
import type { FormState } from './use-attempt';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly path: string;
  readonly form: FormState;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A password that somebody chooses: password managers offer one. */
export function NewPasswordField(props: Props) {
  return <TextField {...props} type="password" autoComplete="new-password" />;
}
