import { languageName } from '@plenary/i18n';
import { IconSearch, IconX } from '@tabler/icons-react';
import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Field, Select } from '../../../ui/field.tsx';
import { EVERYTHING } from '../order.ts';
import type { Queue } from '../use-queue.ts';
import styles from './find-bar.module.css';

/** What of the queue is shown: words, a language, a slot. */
export function FindBar({ queue, field }: { queue: Queue; field: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation('qna');
  const { filter, setFilter, all } = queue;
  const languages = useMemo(() => [...new Set(all.flatMap(({ language }) => language ?? []))].sort(), [all]);
  const narrowed = filter.text !== '' || filter.language !== null || filter.slotId !== null;
  return (
    <search className={styles['bar']}>
      <IconSearch size={18} aria-hidden="true" />
      <div className={styles['grow']}>
        <Field
          ref={field}
          type="search"
          label={t('find.label')}
          quiet
          placeholder={t('find.hint')}
          value={filter.text}
          onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' && event.key !== 'Enter') return;
            event.preventDefault();
            event.currentTarget.blur();
            if (event.key === 'Escape') setFilter({ ...filter, text: '' });
          }}
        />
      </div>
      {languages.length > 1 && (
        <Select
          label={t('find.language')}
          quiet
          value={filter.language ?? ''}
          options={[{ value: '', label: t('find.all') }, ...languages.map((value) => ({ value, label: languageName(value) }))]}
          onChange={(event) => setFilter({ ...filter, language: event.currentTarget.value || null })}
        />
      )}
      {narrowed && (
        <Button kind="quiet" icon={<IconX size={16} aria-hidden="true" />} onClick={() => setFilter(EVERYTHING)}>
          {t('find.clear')}
        </Button>
      )}
    </search>
  );
}
