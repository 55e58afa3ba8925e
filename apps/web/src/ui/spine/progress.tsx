import type { Clock } from '@plenary/domain';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../lib/time.ts';

const MINUTE = 60_000;

/** The minute that is worth saying: each fifth, then 1 and 0. Between two of them it stays the same, so nothing is said. */
export function spokenMinute(left: number): number {
  const minutes = Math.ceil(Math.max(0, left) / MINUTE);
  return minutes <= 1 ? minutes : Math.max(1, Math.ceil(minutes / 5) * 5);
}

/** The clock for those who listen. */
export function Progress({ clock, zone }: { clock: Clock; zone: string }) {
  const { t } = useTranslation('ui');
  const times = useTimes();
  const minutes = Math.ceil(Math.max(0, clock.left) / MINUTE);
  const end = times.named(clock.endsAt, zone);
  return (
    <>
      <span
        role="progressbar"
        className="unseen"
        aria-label={t('spine.progress')}
        aria-valuemin={0}
        aria-valuemax={Math.ceil(clock.total / MINUTE)}
        aria-valuenow={Math.ceil(clock.total / MINUTE) - minutes}
        aria-valuetext={clock.tone === 'over' ? t('spine.over') : t('spine.leftSpoken', { count: minutes, end })}
      />
      <span className="unseen" aria-live="polite">
        {t('spine.leftSpoken', { count: spokenMinute(clock.left), end })}
      </span>
    </>
  );
}
