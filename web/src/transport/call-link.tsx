import { useTranslation } from 'react-i18next';

interface Props {
  readonly phone: string | null;
  /** Whose it is, for those who do not see where the link stands. */
  readonly name: string;
}

/** The emergency room's telephone: one tap on a phone. */
export function CallLink({ phone, name }: Props) {
  const { t } = useTranslation('transport');
  if (!phone) return null;
  return (
    <a className="call" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
      {t('answers.call')} <b>{phone}</b>
      <span className="unseen"> {name}</span>
    </a>
  );
}
