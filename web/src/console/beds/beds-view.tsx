import { useTranslation } from 'react-i18next';
import { useStatements } from '../hooks';
import { BedEditor } from './bed-editor';
import { EquipmentEditor } from './equipment-editor';

/** What the hospital states of its beds and equipment, beside what the national feed says. */
export function BedsView() {
  const { t } = useTranslation('console');
  const { data, failed } = useStatements();
  if (data === null) return <p role="status">{t(failed ? 'failedToRead' : 'loading')}</p>;
  return (
    <>
      <p role="status" className="note-bad">
        {failed && t('failedToRead')}
      </p>
      <BedEditor statements={data} />
      <EquipmentEditor statements={data} />
    </>
  );
}
