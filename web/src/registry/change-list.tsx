import { useTranslation } from 'react-i18next';

interface Props {
  readonly changes: readonly {
    readonly key: string;
    readonly message: string;
    readonly criticality: 'BREAKING' | 'DANGEROUS' | 'SAFE';
  }[];
}

/** Differences of the public schema, the worst first. */
export function ChangeList({ changes }: Props) {
  const { t } = useTranslation('registry');
  return (
    <ul className="changes">
      {changes.map(({ key, message, criticality }) => (
        <li key={key} className={criticality.toLowerCase()}>
          <strong>{t(`level.${criticality}`)}</strong> <span lang="en">{message}</span>
        </li>
      ))}
    </ul>
  );
}
