import type { Question } from '@plenary/contracts';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../../ui/asked.tsx';
import { Button } from '../../../ui/button.tsx';
import { Typed } from '../../../ui/said.tsx';
import { Fate } from './fate.tsx';
import { FollowButton } from './follow-button.tsx';
import styles from './my-question.module.css';
import text from './question.module.css';

const WITHDRAWABLE: Question['state'][] = ['submitted', 'approved', 'deferred'];
const UNCOUNTED: Question['state'][] = ['submitted', 'declined', 'merged'];

type Props = { question: Question /** mine: it can be withdrawn; without it, one that I follow */; onWithdraw?(question: Question): void };

/** A question of mine, or one that I follow, and what becomes of it. */
export function MyQuestion({ question, onWithdraw }: Props) {
  const { t } = useTranslation('qna');
  const title = onWithdraw ? t('mine.title') : t('follow.title', { n: question.number });
  return (
    <section className={styles['mine']} aria-label={title}>
      <header className={styles['head']}>
        <h2>{title}</h2>
        {!UNCOUNTED.includes(question.state) && <span className={styles['votes']}>{t('votes', { count: question.votes })}</span>}
      </header>
      <p className={text['text']}>
        <Asked question={question} />
      </p>
      {question.original !== null && (
        <p className={styles['end']}>
          <span>
            {t('mine.wrote')} <Typed text={question.original} lang={question.language} />
          </span>
        </p>
      )}
      <Fate question={question} />
      {onWithdraw && WITHDRAWABLE.includes(question.state) && (
        <Button kind="quiet" size="dense" className={styles['withdraw']} onClick={() => onWithdraw(question)}>
          {t('mine.withdraw')}
        </Button>
      )}
      {!onWithdraw && <FollowButton question={question} />}
    </section>
  );
}
