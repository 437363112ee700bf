import { useTranslation } from 'react-i18next';

/** What is shown, and what each source said of it. */
export function SourcesHead() {
  const { t } = useTranslation('console');
  return (
    <thead>
      <tr>
        <th scope="col">{t('beds.kind')}</th>
        <th scope="col">{t('beds.shown')}</th>
        <th scope="col">{t('beds.feed')}</th>
        <th scope="col">{t('beds.staff')}</th>
        <th scope="col">{t('beds.mine')}</th>
      </tr>
    </thead>
  );
}
