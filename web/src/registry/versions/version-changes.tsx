import { useTranslation } from 'react-i18next';
import { PATHS } from '../../../../registry/src/api/paths';
import type { Differences } from '../../../../registry/src/api/types';
import { ChangeList } from '../change-list';
import { useRegistry } from '../use-registry';
import { Waiting } from '../waiting';

/** Of a version, against the one before. */
export function VersionChanges({ number }: { readonly number: number }) {
  const { t } = useTranslation('registry');
  const answer = useRegistry<Differences>(`${PATHS.differences}?to=${number}`);
  if (answer.state !== 'there') return <Waiting answer={answer} />;
  if (answer.data.changes.length === 0) return <p>{t('versions.same')}</p>;
  return <ChangeList changes={answer.data.changes} />;
}
