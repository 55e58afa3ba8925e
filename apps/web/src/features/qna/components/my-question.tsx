import type { Question } from '@plenary/contracts';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../../realtime/use-live.ts';
import { Button } from '../../../ui/button.tsx';
import { Typed } from '../../../ui/said.tsx';
import { Fate } from './fate.tsx';
import styles from './my-question.module.css';
import text from './question.module.css';

const WITHDRAWABLE: Question['state'][] = ['submitted', 'approved', 'deferred'];

/** A question of mine, and what becomes of it. */
export function MyQuestion({ question }: { question: Question }) {
  const { t } = useTranslation('qna');
  const { send } = useLive();
  return (
    <section className={styles['mine']} aria-label={t('mine.title')}>
      <header className={styles['head']}>
        <h2>{t('mine.title')}</h2>
        {question.state !== 'submitted' && question.state !== 'declined' && question.state !== 'merged' && (
          <span className={styles['votes']}>{t('votes', { count: question.votes })}</span>
        )}
      </header>
      <p className={text['text']}>
        <Typed text={question.text} lang={question.language} />
      </p>
      <Fate question={question} />
      {WITHDRAWABLE.includes(question.state) && (
        <Button kind="quiet" size="dense" className={styles['withdraw']} onClick={() => void send('qna.withdraw', { questionId: question.id })}>
          {t('mine.withdraw')}
        </Button>
      )}
    </section>
  );
}
