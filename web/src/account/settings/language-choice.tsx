import { SetLanguageDocument, type Language } from '@goldenhour/client';
import { useTranslation } from 'react-i18next';
import { Field } from '../../form/field';
import { Problem } from '../../form/problem';
import { useSubmit } from '../../form/use-submit';
import { chooseLanguage } from '../../i18n/language';

interface Props {
  readonly language: Language;
  readonly reload: () => Promise<void>;
}

/** The language of notifications, and with it of the pages. */
export function LanguageChoice({ language, reload }: Props) {
  const { t } = useTranslation('account');
  const form = useSubmit(SetLanguageDocument, { fields: ['language'] });
  const choose = async (next: Language) => {
    if (!(await form.submit({ language: next }))) return;
    chooseLanguage(next === 'EN' ? 'en' : 'ko');
    await reload();
  };
  return (
    <>
      <Field label={t('settings.language')} hint={t('settings.languageHint')} path="language" form={form}>
        {(control) => (
          <select
            {...control}
            value={language}
            onChange={({ target }) => void choose(target.value === 'EN' ? 'EN' : 'KO')}
          >
            <option value="KO">한국어</option>
            <option value="EN">English</option>
          </select>
        )}
      </Field>
      <Problem form={form} />
    </>
  );
}
