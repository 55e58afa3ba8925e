import type { Participant, Slot } from '@plenary/contracts';
import { runOf, type SessionState, timetable } from '@plenary/domain';
import { IconMoon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ownPlace, usePersonName } from '../../../lib/person-name.ts';
import { useTimes } from '../../../lib/time.ts';
import { touchesNight } from './hours.ts';
import styles from './inspector.module.css';

/** The talks in whose place this person would not speak at night. */
const byDay = (state: SessionState, zone: string) =>
  timetable(state, state.startsAt).filter(
    ({ slot, plannedStart, plannedEnd }) => slot.kind === 'talk' && runOf(state, slot.id).state === 'planned' && !touchesNight(plannedStart, plannedEnd, zone),
  );

/** Says when a speaker's own clock shows night, and which talks come at a better hour. */
export function NightNote({ slot, person, state }: { slot: Slot; person: Participant | undefined; state: SessionState }) {
  const { t } = useTranslation('programme');
  const times = useTimes();
  const nameOf = usePersonName();
  const row = timetable(state, state.startsAt).find((one) => one.slot.id === slot.id);
  if (!person?.zone || !row || !touchesNight(row.plannedStart, row.plannedEnd, person.zone)) return null;
  const { zone } = person;
  const place = ownPlace(person.place, zone);
  const better = byDay(state, zone)[0];
  return (
    <div className={styles['night']}>
      <IconMoon aria-hidden="true" />
      <p>
        <strong>{t('night.fact', { name: nameOf(person), time: times.bare(row.plannedStart, zone), place: place || times.city(zone) })}</strong>{' '}
        {better ? t('night.better', { number: better.number, time: times.named(better.plannedStart, zone, place) }) : t('night.none')}
      </p>
    </div>
  );
}
