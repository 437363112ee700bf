import { useTranslation } from 'react-i18next';

/** Where this machine's mails can be read instead of being sent; the server says whether there is such a place. */
export function MailboxHint() {
  const { t } = useTranslation('account');
  const place = document.querySelector<HTMLMetaElement>('meta[name="dev-mailbox"]')?.content;
  if (place === undefined) return null;
  return (
    <p className="note">
      {t('mailbox')}{' '}
      <a href={place} target="_blank" rel="noreferrer">
        {t('mailboxLink')}
      </a>
    </p>
  );
}
