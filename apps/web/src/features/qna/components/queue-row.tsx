import type { Participant, Question } from '@plenary/contracts';
import { formatAway } from '@plenary/i18n';
import { memo, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useTimes } from '../../../lib/time.ts';
import { classes } from '../../../ui/classes.ts';
import { Typed } from '../../../ui/said.tsx';
import type { Column } from '../use-queue.ts';
import { AlsoHere } from './also-here.tsx';
import { AskerKnown } from './asker-known.tsx';
import { InOtherWords } from './in-other-words.tsx';
import styles from './queue.module.css';
import { useMovedFocus } from './use-moved-focus.ts';

const NOBODY: readonly Participant[] = [];

type Props = {
  question: Question;
  chosen: boolean;
  /** another number each time that the focus shall go to the chosen question; 0: leave it where it is, or not chosen */
  moved: number;
  column: Column;
  onChoose(question: Question, column: Column): void;
  /** what stands large at the left: its number, or its votes */
  lead: 'number' | 'votes';
  zone: string;
  /** ms since 1970; only the chosen one tells how long ago it was asked */
  now: number;
  /** other moderators who are on it */
  others?: readonly Participant[] | undefined;
  /** after the asker */
  note?: ReactNode;
  /** what opens when it is chosen */
  children?: ReactNode;
};

/** A question in the moderator's queue. Only the chosen one opens. */
export const QueueRow = memo(function QueueRow({ question, chosen, moved, column, onChoose, lead, zone, now, others = NOBODY, note, children }: Props) {
  const { t } = useTranslation('qna');
  const { locale } = useLocale();
  const times = useTimes();
  const button = useRef<HTMLButtonElement>(null);
  useMovedFocus(button, chosen, moved);
  return (
    <div className={classes(styles['row'], chosen && styles['chosen'])}>
      <span className={classes(styles['lead'], lead === 'votes' && styles['votes'])}>
        <span className="unseen">{lead === 'votes' ? t('votes', { count: question.votes }) : t('number', { n: question.number })}</span>
        <span aria-hidden="true">{lead === 'votes' ? question.votes : question.number}</span>
      </span>
      <div className={styles['body']}>
        <button ref={button} type="button" className={styles['text']} aria-expanded={chosen} onClick={() => onChoose(question, column)}>
          <Typed text={question.text} lang={question.language} />
        </button>
        <p className={styles['asker']}>
          {lead === 'votes' && <span className="digits">{question.number} </span>}
          <AskerKnown question={question} />
          {lead === 'number' && (
            <>
              {'\u00a0· '}
              <time className="digits" dateTime={new Date(question.askedAt).toISOString()}>
                {times.seconds(question.askedAt, zone)}
              </time>
              {chosen && t('ago', { ago: formatAway(question.askedAt, now, locale) })}
            </>
          )}
          {note}
        </p>
        <InOtherWords question={question} open={chosen} />
        <AlsoHere people={others} />
        {chosen && children}
      </div>
    </div>
  );
});
