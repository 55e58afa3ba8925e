import type { Ack, Localized } from '@plenary/contracts';
import { languageName } from '@plenary/i18n';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SavedText } from '../../../ui/saved-text.tsx';

type Props = { label: string; of: Localized; languages: readonly string[]; path: string; several?: boolean; save(texts: Localized): Promise<Ack> };

/**
 * One field a session language. Each saves the whole text as it is known now, so that two hosts may write two languages, together with
 * what was written here in the others and is still on its way.
 */
export function SavedTexts({ label, of, languages, path, several = false, save }: Props) {
  const { t } = useTranslation('programme');
  const onItsWay = useRef<Localized>({});
  const saveIn = async (lang: string, text: string): Promise<Ack> => {
    onItsWay.current = { ...onItsWay.current, [lang]: text };
    const ack = await save({ ...of, ...onItsWay.current });
    if (onItsWay.current[lang] === text) {
      const { [lang]: _, ...others } = onItsWay.current;
      onItsWay.current = others;
    }
    return ack;
  };
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
          save={(text) => saveIn(lang, text)}
        />
      ))}
    </>
  );
}
