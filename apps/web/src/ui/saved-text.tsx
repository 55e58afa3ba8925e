import type { Ack } from '@plenary/contracts';
import { langTag } from '@plenary/i18n';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../lib/composing.ts';
import { useFailure } from '../lib/use-failure.ts';
import { useSavedField } from '../lib/use-saved-field.ts';
import { Field, TextArea } from './field.tsx';

type Props = {
  label: string;
  value: string;
  save(value: string): Promise<Ack>;
  /** the field's dotted path in the command's input */
  path: string;
  /** more than one line */
  several?: boolean;
  lang?: string;
  hint?: string;
  type?: 'text' | 'datetime-local';
  list?: string;
};

/** A text that saves itself, follows other people's changes while nothing is typed in it, and keeps what was refused. */
export function SavedText({ label, value, save, path, several = false, lang, hint, type, list }: Props) {
  const { t } = useTranslation('ui');
  const say = useFailure();
  const field = useSavedField(value, save);
  const control = {
    label,
    value: field.value,
    error: say(field.failure, path) ?? say(field.failure),
    hint: field.theirs === null ? hint : t('theirs', { text: field.theirs }),
    onChange: (event: { currentTarget: { value: string } }) => field.type(event.currentTarget.value),
    ...(lang && { lang: langTag(lang) }),
    ...field.on,
  };
  if (several) return <TextArea {...control} />;
  const leave = (event: KeyboardEvent<HTMLInputElement>) => event.key === 'Enter' && !isComposing(event.nativeEvent) && field.on.onBlur();
  return <Field {...control} onKeyDown={leave} {...(type && { type })} {...(list && { list })} autoComplete="off" />;
}
