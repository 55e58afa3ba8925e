import { languageName } from '@plenary/i18n';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../../lib/composing.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, Select } from '../../../ui/field.tsx';
import { EVERYTHING } from '../order.ts';
import type { Queue } from '../use-queue.ts';
import styles from './find-bar.module.css';

type Props = { queue: Queue /** somebody has just asked for it */; finding: boolean; onLeave(): void };
/** What of the queue is shown: words, a language, a slot. It stays as long as it shows less than everything. */
export function FindBar({ queue, finding, onLeave }: Props) {
  const { t } = useTranslation('qna');
  const { filter, setFilter, all } = queue;
  const languages = useMemo(() => [...new Set(all.flatMap(({ language }) => language ?? []))].sort(), [all]);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (finding) field.current?.focus();
  }, [finding]);
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
            if ((event.key !== 'Escape' && event.key !== 'Enter') || isComposing(event.nativeEvent)) return;
            event.preventDefault();
            event.currentTarget.blur();
            onLeave();
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
      {queue.narrowed && (
        <Button kind="quiet" icon={<IconX size={16} aria-hidden="true" />} onClick={() => setFilter(EVERYTHING)}>
          {t('find.clear')}
        </Button>
      )}
    </search>
  );
}
