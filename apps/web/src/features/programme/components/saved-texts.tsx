import type { Ack, Localized } from '@plenary/contracts';
import { languageName } from '@plenary/i18n';
import { useTranslation } from 'react-i18next';
import { SavedText } from '../../../ui/saved-text.tsx';

type Props = { label: string; of: Localized; languages: readonly string[]; path: string; several?: boolean; save(texts: Localized): Promise<Ack> };

/** One field a session language. Each saves its own language alone, so that two hosts may write two of them. */
export function SavedTexts({ label, of, languages, path, several = false, save }: Props) {
  const { t } = useTranslation('programme');
  return (
    <>
      {languages.map((lang) => (
        <SavedText
          key={lang}
          label={t('inLanguage', { label, language: languageName(lang) })}
          value={of[lang] ?? ''}
          path={`${path}.${lang}`}
          lang={lang}
          several={several}
          save={(text) => save({ [lang]: text })}
        />
      ))}
    </>
  );
}
