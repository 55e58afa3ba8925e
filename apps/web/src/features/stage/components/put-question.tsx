import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '../../../lib/time.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { Asked } from '../../../ui/asked.tsx';
import { Asker } from '../../../ui/asker.tsx';
import { LiveMark } from '../../../ui/live-mark.tsx';
import styles from './put-question.module.css';

/** From large to small; what does not refit even then scrolls. */
const STEPS = ['first', 'second', 'last'] as const;

/** The largest step in which the text fits its place. */
function useFitting(text: string | undefined) {
  const place = useRef<HTMLDivElement>(null);
  const [step, setStep] = useState<(typeof STEPS)[number]>('first');
  useLayoutEffect(() => {
    const element = place.current;
    if (!element || text === undefined) return;
    const refit = () => {
      const found = STEPS.find((one) => {
        element.dataset['step'] = one;
        return element.scrollHeight <= element.clientHeight + 1;
      });
      element.dataset['step'] = found ?? 'last';
      setStep(found ?? 'last');
    };
    const observer = new ResizeObserver(refit);
    observer.observe(element);
    refit();
    return () => observer.disconnect();
  }, [text]);
  return { place, step };
}

/** The question that is being put to the speaker, as large as it can be read from a step away. `now`: ms since 1970, the server's. */
export function PutQuestion({ now }: { now: number }) {
  const { t } = useTranslation('stage');
  const { state } = useLive();
  const question = state.liveQuestionId ? state.questions[state.liveQuestionId] : undefined;
  const { place, step } = useFitting(question?.text);
  return (
    <div className={styles['holder']} aria-live="polite">
      {!question && <p className={styles['none']}>{t('speaker.noQuestion')}</p>}
      {question && (
        <>
          <p className={styles['head']}>
            <LiveMark>{t('speaker.beingPut')}</LiveMark>
            {question.liveAt !== null && (
              <span className={`digits ${styles['since']}`} aria-hidden="true">
                {formatClock(Math.max(0, now - question.liveAt))}
              </span>
            )}
          </p>
          <div
            ref={place}
            className={`serif ${styles['text']}`}
            data-step={step}
            {...(step === 'last' && { tabIndex: 0, role: 'group', 'aria-label': t('speaker.beingPut') })}
          >
            <Asked question={question} />
          </div>
          <p className={styles['asker']}>
            <Asker asker={question.asker} />
          </p>
        </>
      )}
    </div>
  );
}
