import type { Participant } from '@plenary/contracts';
import { type SessionState, valuesOf } from '@plenary/domain';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../../lib/person-name.ts';
import { useTimes } from '../../../lib/time.ts';
import { Select } from '../../../ui/field.tsx';

export const DAY_MS = 86_400_000;
const DAYS = [1, 3, 7, 14, 30];

export const useSpeakers = (state: SessionState): Participant[] =>
  valuesOf(state.participants).filter(({ roles, removed }) => roles.includes('speaker') && !removed);

/** Which speaker answers. */
export function SpeakerSelect({ label, speakers, value, onChoose }: { label: string; speakers: Participant[]; value: string; onChoose(id: string): void }) {
  const nameOf = usePersonName();
  return (
    <Select
      label={label}
      value={value}
      options={speakers.map((one) => ({ value: one.id, label: nameOf(one) }))}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}

type DueProps = { state: SessionState; speaker?: Participant | undefined /** ms since 1970 */; now: number; days: number; onChoose(days: number): void };
/** Until when, by the clock of whoever answers; the venue's when that is several. */
export function DueSelect({ state, speaker, now, days, onChoose }: DueProps) {
  const { t } = useTranslation('qna');
  const times = useTimes();
  const due = now + days * DAY_MS;
  const zone = speaker?.zone ?? state.details.zone;
  return (
    <Select
      label={t('defer.due')}
      value={String(days)}
      options={DAYS.map((count) => ({ value: String(count), label: t('defer.days', { count }) }))}
      onChange={(event) => onChoose(Number(event.currentTarget.value))}
      hint={t('writtenDue', { date: times.date(due, 'short', zone), time: times.named(due, zone, speaker?.place) })}
    />
  );
}
