import { clock, runOf } from '@plenary/domain';
import { useTranslation } from 'react-i18next';
import { awaitedRows } from '../../../lib/awaited.ts';
import { useTimes } from '../../../lib/time.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { ClockDigits } from '../../../ui/clock-digits.tsx';
import { SlotTitle, Speakers } from '../../../ui/spine/names.tsx';
import { Spine } from '../../../ui/spine/spine.tsx';
import { SpineLaid } from '../../../ui/spine/spine-laid.tsx';
import type { Drive } from '../use-drive.ts';
import { DriveBefore, DriveTools } from './drive.tsx';
import { EndButton } from './end-button.tsx';
import styles from './host-spine.module.css';
import { SlotLine } from './slot-line.tsx';

type Props = {
  drive: Drive;
  now: number;
  here: ReadonlySet<string> | null;
  /** on a phone the spine lies */
  laid: boolean;
  onEnd(): void;
};

/** The running order, with the drive where it runs. Times are the venue's: the host speaks them. */
export function HostSpine({ drive, now, here, laid, onEnd }: Props) {
  const { t } = useTranslation('host');
  const { state } = useLive();
  const live = state.phase === 'live';
  if (laid) {
    return (
      <section className={styles['laid']}>
        <SpineLaid state={state} now={now} />
        <Current now={now} />
        {live ? <DriveTools drive={drive} onEnd={onEnd} /> : <DriveBefore drive={drive} />}
        <Skipped drive={drive} />
      </section>
    );
  }
  const awaited = new Set(awaitedRows(state, now).map(({ slot }) => slot.id));
  const slotOf = (slotId: string) => state.slots.find((slot) => slot.id === slotId);
  const line = (slotId: string) => {
    const slot = slotOf(slotId);
    return slot && <SlotLine state={state} slot={slot} near={awaited.has(slot.id)} here={here} onUnskip={(id) => void drive.unskip(id)} />;
  };
  return (
    <div className={styles['pane']}>
      <DriveBefore drive={drive} />
      <div className={styles['spine']}>
        <Spine state={state} now={now} dense zone={state.details.zone} line={line} tools={<DriveTools drive={drive} onEnd={onEnd} />} />
      </div>
      {live && drive.next && <EndButton onEnd={onEnd} />}
      {state.phase === 'cancelled' && <p className={styles['note']}>{t('cancelled')}</p>}
    </div>
  );
}

/** On a phone the spine has no room for it: what was skipped and is still to come can be taken back here. */
function Skipped({ drive }: { drive: Drive }) {
  const { state } = useLive();
  const skipped = state.slots.filter(({ id }) => runOf(state, id).state === 'skipped');
  if (skipped.length === 0) return null;
  return (
    <ul>
      {skipped.map((slot) => (
        <li key={slot.id} className={styles['skipped']}>
          <s>
            <SlotTitle slot={slot} original={state.details.languages[0] ?? 'en'} />
          </s>
          <SlotLine state={state} slot={slot} near={false} here={null} onUnskip={(id) => void drive.unskip(id)} />
        </li>
      ))}
    </ul>
  );
}

/** The running slot on a phone, under the laid-down spine. */
function Current({ now }: { now: number }) {
  const { t } = useTranslation('host');
  const times = useTimes();
  const { state } = useLive();
  const running = clock(state, now);
  const slot = state.slots.find((one) => one.id === state.currentSlotId);
  if (!running || !slot) return null;
  const { zone, languages } = state.details;
  return (
    <div className={styles['current']}>
      <div className={styles['what']}>
        <h2 className="serif t-heading">
          <SlotTitle slot={slot} original={languages[0] ?? 'en'} />
        </h2>
        <p>
          <Speakers slot={slot} state={state} />
        </p>
      </div>
      <div className={styles['clock']}>
        <ClockDigits left={running.left} tone={running.tone} />
        <p>{running.pausedFor !== null ? t('phone.paused') : t(running.left < 0 ? 'phone.over' : 'phone.ends', { time: times.named(running.endsAt, zone) })}</p>
      </div>
    </div>
  );
}
