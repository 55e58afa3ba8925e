import { clock, nextSlot, timetable } from '@plenary/domain';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../lib/time.ts';
import { useLive, useNow } from '../../realtime/use-live.ts';
import { ClockDigits } from '../clock-digits.tsx';
import { SlotTitle } from './names.tsx';
import styles from './now-next.module.css';
import { SpineLaid } from './spine-laid.tsx';

/** Where a phone has no room for the spine: it lies down, with what runs now and what comes next. Pressed, it opens whole. */
export function NowNext({ onOpen }: { onOpen(): void }) {
  const { t } = useTranslation('room');
  const { state } = useLive();
  const now = useNow();
  const times = useTimes();
  const original = state.details.languages[0] ?? 'en';
  const running = clock(state, now);
  const current = state.slots.find(({ id }) => id === state.currentSlotId);
  const next = nextSlot(state);
  const start = next && timetable(state, now).find(({ slot }) => slot.id === next.id)?.start;
  return (
    <div className={styles['place']}>
      <SpineLaid state={state} now={now} onOpen={onOpen} />
      {current && running && (
        <p className={styles['now']}>
          <span className="serif cut">
            <SlotTitle slot={current} original={original} />
          </span>
          <ClockDigits left={running.left} tone={running.tone} size="small" />
        </p>
      )}
      {next && (
        <p className={`cut ${styles['next']}`}>
          {t('next', { time: times.named(start ?? 0) })}
          <SlotTitle slot={next} original={original} />
        </p>
      )}
    </div>
  );
}
