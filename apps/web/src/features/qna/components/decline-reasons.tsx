import { DECLINE_REASONS, type Question } from '@plenary/contracts';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../ui/key-hint.tsx';
import type { Queue } from '../use-queue.ts';
import styles from './queue.module.css';

/** Declining, and telling the asker why: one of four reasons, or one in words. */
export function DeclineReasons({ question, queue }: { question: Question; queue: Queue }) {
  const { t } = useTranslation('qna');
  const { act, open } = queue;
  const choose = (kind: (typeof DECLINE_REASONS)[number]) =>
    kind === 'other' ? open('reason', question) : void act('qna.decline', { questionId: question.id, kind, text: '' });
  return (
    <section className={styles['reasons']} aria-label={t('decline.title')}>
      <p>{t('decline.title')}</p>
      <ol className={styles['grid']}>
        {DECLINE_REASONS.map((kind, index) => (
          <li key={kind}>
            <button type="button" className={styles['option']} onClick={() => choose(kind)}>
              <KeyHint>{index + 1}</KeyHint>
              {t(`decline.${kind}`)}
            </button>
          </li>
        ))}
        <li>
          <button type="button" className={styles['option']} onClick={() => open(null)}>
            <KeyHint>Esc</KeyHint>
            {t('act.cancel')}
          </button>
        </li>
      </ol>
    </section>
  );
}
