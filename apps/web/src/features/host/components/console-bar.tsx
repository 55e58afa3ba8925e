import { IconArrowRight, IconListDetails, IconMessageQuestion, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../../realtime/use-live.ts';
import styles from './console-bar.module.css';
import type { Pane } from './host-console.tsx';

/** On a phone: the console's two panes, and the way to the two screens beside it. */
export function ConsoleBar({ pane, onPane }: { pane: Pane; onPane(pane: Pane): void }) {
  const { t } = useTranslation('host');
  const { slug } = useLive();
  return (
    <nav className={styles['bar']} aria-label={t('bar.label')}>
      <button type="button" aria-pressed={pane === 'drive'} onClick={() => onPane('drive')}>
        <IconArrowRight aria-hidden="true" />
        {t('bar.drive')}
      </button>
      <button type="button" aria-pressed={pane === 'people'} onClick={() => onPane('people')}>
        <IconUsers aria-hidden="true" />
        {t('bar.people')}
      </button>
      <a href={`/s/${slug}/questions`}>
        <IconMessageQuestion aria-hidden="true" />
        {t('head.questions')}
      </a>
      <a href={`/s/${slug}/programme`}>
        <IconListDetails aria-hidden="true" />
        {t('head.programme')}
      </a>
    </nav>
  );
}
