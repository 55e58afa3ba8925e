import { type SessionState, valuesOf } from '@plenary/domain';
import { useTranslation } from 'react-i18next';
import { ownPlace } from '../../../lib/person-name.ts';
import { useTimes } from '../../../lib/time.ts';
import { classes } from '../../../ui/classes.ts';
import styles from './everyones-hours.module.css';
import { NIGHT_PIECES, offsetMinutes, placesOf, stripPieces, touchesNight } from './hours.ts';

const place = ({ from, to }: { from: number; to: number }) => ({ insetInlineStart: `${from * 100}%`, inlineSize: `${(to - from) * 100}%` });

/** The whole session on the clock of everyone who has a part, night shaded. */
export function EveryonesHours({ state, endsAt }: { state: SessionState; endsAt: number }) {
  const { t } = useTranslation('programme');
  const times = useTimes();
  const people = valuesOf(state.participants).filter((one) => !one.removed && one.roles.some((role) => role !== 'attendee'));
  const named = placesOf([{ place: '', zone: state.details.zone }, ...people]).map(({ place: given, zone }) => ({
    city: ownPlace(given, zone) || times.city(zone),
    zone,
  }));
  const places = [...new Map(named.map((one) => [`${one.zone} ${one.city}`, one])).values()].sort(
    (a, b) => offsetMinutes(state.startsAt, b.zone) - offsetMinutes(state.startsAt, a.zone),
  );
  return (
    <section className={styles['hours']}>
      <header>
        <h2>{t('hours.title')}</h2>
        <span>{t('hours.legend')}</span>
      </header>
      <ul>
        {places.map(({ city, zone }) => {
          const night = touchesNight(state.startsAt, endsAt, zone);
          return (
            <li key={`${zone} ${city}`}>
              <span className="cut">{city}</span>
              <span className={styles['strip']} aria-hidden="true">
                {NIGHT_PIECES.map((piece) => (
                  <span key={piece.from} className={styles['dark']} style={place(piece)} />
                ))}
                {stripPieces(state.startsAt, endsAt, zone).map((piece) => (
                  <span key={piece.from} className={classes(styles['span'], night && styles['night'])} style={place(piece)} />
                ))}
              </span>
              <span className={classes('digits', night && styles['nightly'])}>
                {times.bare(state.startsAt, zone)}–{times.bare(endsAt, zone)}
                {night && <span className="unseen"> {t('hours.night')}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
