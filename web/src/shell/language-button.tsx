import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../i18n/language';

/** Switches to the other language; says so in that one. */
export function LanguageButton() {
  const { t, i18n } = useTranslation('shell');
  const other = i18n.language === 'ko' ? 'en' : 'ko';
  return (
    <button type="button" className="button language" lang={other} onClick={() => chooseLanguage(other)}>
      {t('otherLanguage')}
    </button>
  );
}
