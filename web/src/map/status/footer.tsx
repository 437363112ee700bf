import { useTranslation } from 'react-i18next';

/** Where the data is from: whoever shows it says so. */
export function Footer() {
  const { t } = useTranslation('shell');
  return (
    <footer className="foot">
      <p>
        {t('origin')} <strong className="confirm">{t('confirm')}</strong>
      </p>
      <nav aria-label={t('product')}>
        <a href="/playground">{t('links.playground')}</a>
        <a href="/registry">{t('links.registry')}</a>
      </nav>
    </footer>
  );
}
