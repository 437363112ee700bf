import { ConnectionError, UserErrorsError } from '@goldenhour/client';
import { useId, useState, useSyncExternalStore, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from './account';

/** For whom one asks, and the two forms to change that. */
export function AccountBox({ account }: { account: Account }) {
  const { t } = useTranslation('playground');
  const identity = useSyncExternalStore(account.onUserChange, account.identity);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);

  const attempt = async (what: () => Promise<void>) => {
    setBusy(true);
    setProblem('');
    try {
      await what();
    } catch (error) {
      if (error instanceof UserErrorsError) setProblem(t('account.refused'));
      else setProblem(t(error instanceof ConnectionError ? 'account.unreachable' : 'account.refused'));
    } finally {
      setBusy(false);
    }
  };

  return (
    <details className="account">
      <summary>
        {identity.kind === 'public' && t('account.public')}
        {identity.kind === 'person' && t('account.person', { name: identity.name, role: identity.role })}
        {identity.kind === 'partner' && t('account.partner', { clientId: identity.clientId })}
      </summary>
      <div className="account-forms">
        {identity.kind === 'public' ? (
          <>
            <Credentials
              title={t('account.logIn')}
              first={{ label: t('account.email'), type: 'email', autoComplete: 'username' }}
              second={{ label: t('account.password'), autoComplete: 'current-password' }}
              busy={busy}
              onSubmit={(email, password) => attempt(() => account.logIn(email, password))}
            />
            <Credentials
              title={t('account.useClient')}
              first={{ label: t('account.clientId'), type: 'text', autoComplete: 'off' }}
              second={{ label: t('account.clientSecret'), autoComplete: 'off' }}
              busy={busy}
              onSubmit={(id, secret) => attempt(() => account.useClient(id, secret))}
            />
            <p className="hint">{t('account.kept')}</p>
          </>
        ) : (
          <button type="button" disabled={busy} onClick={() => void attempt(() => account.leave())}>
            {t('account.logOut')}
          </button>
        )}
        <p role="alert">{problem}</p>
      </div>
    </details>
  );
}

interface CredentialsProps {
  title: string;
  first: { label: string; type: 'email' | 'text'; autoComplete: string };
  second: { label: string; autoComplete: string };
  busy: boolean;
  onSubmit: (first: string, second: string) => Promise<void>;
}

function Credentials({ title, first, second, busy, onSubmit }: CredentialsProps) {
  const id = useId();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const values = new FormData(form);
    void onSubmit(values.get('first') as string, values.get('second') as string).then(() => form.reset());
  };
  return (
    <form onSubmit={submit} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <label htmlFor={`${id}-first`}>{first.label}</label>
      <input id={`${id}-first`} name="first" type={first.type} autoComplete={first.autoComplete} required />
      <label htmlFor={`${id}-second`}>{second.label}</label>
      <input id={`${id}-second`} name="second" type="password" autoComplete={second.autoComplete} required />
      <button type="submit" disabled={busy}>
        {title}
      </button>
    </form>
  );
}
