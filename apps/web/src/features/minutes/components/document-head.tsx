import type { Lang } from '@plenary/contracts';
import { langTag, languageName } from '@plenary/i18n';
import { useTranslation } from 'react-i18next';
import { useLiveState } from '../../../realtime/use-live.ts';
import { Select } from '../../../ui/field.tsx';
import { type Editors, useActive } from '../use-editors.ts';
import styles from './document-head.module.css';
import { ToolRow } from './tool-row.tsx';

type Props = {
  shown: readonly Lang[];
  /** chooses which language stands in a column */
  onChoose(column: number, language: Lang): void;
  editors: Editors;
  onStamp(): void;
};

/** What stands in which column, and the forms of the text. */
export function DocumentHead({ shown, onChoose, editors, onStamp }: Props) {
  const { t } = useTranslation('minutes');
  const languages = useLiveState((state) => state.details.languages);
  const active = useActive(editors);
  const options = languages.map((language) => ({ value: language, label: languageName(language) }));
  return (
    <div className={styles['head']}>
      <div className={styles['languages']} data-columns={shown.length}>
        {shown.map((language, column) => (
          <div key={column === 0 ? 'first' : 'second'} className={styles['language']}>
            {languages.length > shown.length ? (
              <Select quiet label={t('languages')} options={options} value={language} onChange={(event) => onChoose(column, event.target.value)} />
            ) : (
              <b lang={langTag(language)}>{languageName(language)}</b>
            )}
            {languages.length > 1 && <span>{language === languages[0] ? t('original') : t('translation')}</span>}
          </div>
        ))}
      </div>
      {active && (
        <div className={styles['tools']}>
          <ToolRow key={`${active.place.slotId}/${active.place.language}`} editor={active.editor} onStamp={onStamp} />
        </div>
      )}
    </div>
  );
}
