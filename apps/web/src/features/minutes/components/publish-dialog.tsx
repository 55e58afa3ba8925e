import { LIMITS, type Localized, type Proceedings } from '@plenary/contracts';
import { isEmpty, textOf } from '@plenary/domain';
import { formatList, languageName, text } from '@plenary/i18n';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useFailure } from '../../../lib/use-failure.ts';
import { countWords } from '../../../minutes/text.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { usePublish } from '../use-publish.ts';
import styles from './publish-dialog.module.css';

type Props = { slug: string; onClose(): void };

/** What will be public, and since when it will not change any more. */
export function PublishDialog({ slug, onClose }: Props) {
  const { t } = useTranslation('minutes');
  const tell = useFailure();
  const publishing = usePublish(slug);
  const [note, setNote] = useState<Localized>({});
  const { page, failure, busy, done } = publishing;
  const address = `${location.host}/p/${slug}`;
  const acts =
    done === null ? (
      <>
        <Button kind="main" disabled={!page || busy} onClick={() => void publishing.confirm(Object.keys(note).length > 0 ? note : null)}>
          {t('publish.confirm', { version: page?.version ?? 1 })}
        </Button>
        <Button onClick={onClose}>{t('publish.cancel')}</Button>
      </>
    ) : (
      <a className={buttonClass({ kind: 'main' })} href={`/p/${slug}`}>
        {t('publish.read')}
      </a>
    );
  return (
    <Dialog open onClose={onClose} title={t('publish.title')} acts={acts}>
      <div className={styles['body']}>
        {done !== null && <p role="status">{t('publish.done', { version: done })}</p>}
        {done === null && page && (
          <>
            <p>{t('publish.text', { version: page.version, address })}</p>
            <Facts page={page} />
            {page.version > 1 && <Note page={page} note={note} onChange={setNote} />}
          </>
        )}
        {failure && (
          <p role="alert" className={styles['failure']}>
            {t('publish.failed', { reason: tell(failure) })}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function Facts({ page }: { page: Proceedings }) {
  const { t } = useTranslation(['minutes', 'common']);
  const { locale } = useLocale();
  const slots = page.parts.flatMap((part) => part.slots);
  const empty = slots.filter((slot) => slot.kind !== 'break' && !slot.skipped && Object.values(slot.minutes).every(isEmpty));
  const nameOf = (slot: (typeof slots)[number]) => text(slot.subject, locale, page.languages[0] ?? 'en').text || t(`common:kinds.${slot.kind}`);
  const counts = {
    words: slots.reduce((sum, slot) => sum + countWords(textOf(Object.values(slot.minutes).find((blocks) => !isEmpty(blocks)) ?? [])), 0),
    questions: slots.reduce((sum, slot) => sum + slot.questions.length, page.questions.length),
    recorders: page.recorders.length,
  };
  return (
    <>
      <p className={`digits ${styles['counts']}`}>{t('minutes:publish.counts', counts)}</p>
      {empty.length > 0 && <p className={styles['empty']}>{t('minutes:publish.empty', { names: formatList(empty.map(nameOf), locale) })}</p>}
    </>
  );
}

function Note({ page, note, onChange }: { page: Proceedings; note: Localized; onChange(note: Localized): void }) {
  const { t } = useTranslation('minutes');
  const change = (language: string, words: string) => {
    const { [language]: _, ...others } = note;
    onChange(words.trim() === '' ? others : { ...others, [language]: words });
  };
  return page.languages.map((language) => (
    <TextArea
      key={language}
      label={t(page.languages.length > 1 ? 'publish.noteIn' : 'publish.note', { version: page.version - 1, language: languageName(language) })}
      hint={t('publish.noteHint')}
      rows={2}
      maxLength={LIMITS.description}
      lang={language}
      onChange={(event) => change(language, event.target.value)}
    />
  ));
}
