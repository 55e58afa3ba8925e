import { SLOT_KINDS, type Slot, type SlotKind } from '@plenary/contracts';
import { isNumberOnly, text } from '@plenary/i18n';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { languageOptions } from '../../../lib/languages.ts';
import type { Programme } from '../use-programme.ts';
import type { Uploads } from '../use-uploads.ts';
import styles from './inspector.module.css';
import { SavedSelect } from './saved-select.tsx';
import { SavedTexts } from './saved-texts.tsx';
import { SlotMaterials } from './slot-materials.tsx';
import { SlotSpeakers } from './slot-speakers.tsx';

type Props = { slot: Slot; programme: Programme; uploads: Uploads; hours: ReactNode };

/** Everything that is said of one slot; each field saves itself. */
export function SlotForm({ slot, programme, uploads, hours }: Props) {
  const { t } = useTranslation(['programme', 'common']);
  const { locale } = useLocale();
  const { details, parts } = programme.state;
  const edit = (changes: Parameters<Programme['editSlot']>[1]) => programme.editSlot(slot.id, changes);
  const partName = (title: Record<string, string>) => text(title, locale, details.languages[0] ?? 'en').text;
  return (
    <>
      <SavedTexts label={t('slot.subject')} of={slot.subject} languages={details.languages} path="subject" save={(subject) => edit({ subject })} />
      <div className={styles['pair']}>
        <SavedSelect
          label={t('slot.kind')}
          value={slot.kind}
          options={SLOT_KINDS.map((kind) => ({ value: kind, label: t(`common:kinds.${kind}`) }))}
          save={(kind) => edit({ kind: kind as SlotKind })}
        />
        <SavedSelect
          label={t('slot.language')}
          value={slot.language ?? ''}
          options={[{ value: '', label: t('slot.noLanguage') }, ...languageOptions([...details.languages, ...(slot.language ? [slot.language] : [])])]}
          save={(language) => edit({ language: language || null })}
        />
      </div>
      {parts.length > 0 && (
        <SavedSelect
          label={t('slot.part')}
          value={slot.partId ?? ''}
          options={[
            { value: '', label: t('slot.noPart') },
            ...parts.map(({ id, title }, index) => ({ value: id, label: isNumberOnly(title) ? partName(title) : `${index + 1}. ${partName(title)}` })),
          ]}
          save={(partId) => edit({ partId: partId || null })}
        />
      )}
      <SlotSpeakers slot={slot} programme={programme} />
      {hours}
      <SavedTexts label={t('slot.summary')} several of={slot.summary} languages={details.languages} path="summary" save={(summary) => edit({ summary })} />
      <SlotMaterials slotId={slot.id} programme={programme} uploads={uploads} />
    </>
  );
}
