import { useState } from 'react';
import { LogIn } from '../../session/log-in';
import { useHash } from '../../shell/use-hash';
import { Forgot } from './forgot';
import { Reset } from './reset';
import { SignUp } from './sign-up';
import type { Typed } from './typed';
import { Verify } from './verify';

/** Logging in, and the ways to an account that one can log in to. */
export function Visitor() {
  const hash = useHash();
  const [typed, setTyped] = useState<Typed>({ email: '', password: '' });
  const go = (next: string, now: Partial<Typed> = {}) => {
    setTyped((before) => ({ ...before, ...now }));
    location.hash = next;
  };
  switch (hash) {
    case 'sign-up':
      return <SignUp typed={typed} go={go} />;
    case 'verify':
      return <Verify typed={typed} go={go} />;
    case 'forgot':
      return <Forgot typed={typed} go={go} />;
    case 'reset':
      return <Reset typed={typed} go={go} />;
    default:
      return <LogIn />;
  }
}
