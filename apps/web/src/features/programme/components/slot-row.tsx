import type { TimetableRow } from '@plenary/domain';
import { inAllLanguages, isNumberOnly, langTag, languageName } from '@plenary/i18n';
import { IconCheck, IconGripVertical, IconMoon } from '@tabler/icons-react';
import type { CSSProperties, HTMLAttributes, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { ownPlace, usePersonName } from '../../../lib/person-name.ts';
import { useTimes } from '../../../lib/time.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { classes } from '../../../ui/classes.ts';
import { Gap } from '../../../ui/gap.tsx';
import { LiveMark } from '../../../ui/live-mark.tsx';
import { Said, Typed } from '../../../ui/said.tsx';
import { touchesNight } from './hours.ts';
import { MinutesStepper } from './minutes-stepper.tsx';
import type { Laid } from './scale.ts';
import styles from './slot-row.module.css';

type Props = {
  row: TimetableRow;
  place: Laid | undefined;
  chosen: boolean;
  /** the part that begins here */
  part: { number: number; title: Record<string, string> } | null;
  movable: boolean;
  onChoose(): void;
  handle: HTMLAttributes<HTMLElement>;
  content: Ref<HTMLDivElement>;
};

/** One slot of the programme: when, what, who at which of their hours, how long. */
export function SlotRow({ row, place, chosen, part, movable, onChoose, handle, content }: Props) {
  const { t } = useTranslation(['programme', 'common']);
  const { locale } = useLocale();
  const times = useTimes();
  const { details } = useLive().state;
  const { slot, run, number, plannedStart } = row;
  const [first, ...others] = inAllLanguages(slot.subject, locale, details.languages);
  const name = first?.text ?? t(`common:kinds.${slot.kind}`);
  const style = place ? ({ '--top': `${place.rowTop}px`, '--height': `${place.rowHeight}px` } as CSSProperties) : undefined;
  // A talk's other names stand below it; those of what is between talks follow in its line, before the part's name.
  const inOthers = others.map(({ text, lang }) => (
    <span key={lang} className={classes(styles['other'], number !== null && styles['below'])} lang={langTag(lang)}>
      <Typed text={text} />
    </span>
  ));
  return (
    <li
      data-slot={slot.id}
      className={classes(styles['row'], chosen && styles['chosen'], styles[run.state], number === null && styles['between'])}
      style={style}
    >
      <div ref={content} className={styles['content']}>
        {movable ? (
          <span className={styles['handle']} aria-hidden="true" {...handle}>
            <IconGripVertical />
          </span>
        ) : (
          <span className={styles['fixed']}>{run.state === 'done' && <IconCheck aria-label={t('state.done')} role="img" />}</span>
        )}
        <span className={classes(styles['time'], 'digits')}>{times.bare(plannedStart, details.zone)}</span>
        <div className={styles['what']}>
          <button type="button" className={styles['choose']} aria-pressed={chosen} onClick={onChoose}>
            {number !== null && <span className={classes(styles['number'], 'digits')}>{number}</span>}
            <span className={first ? undefined : styles['unnamed']} lang={first && langTag(first.lang)}>
              {first ? <Typed text={name} /> : slot.kind === 'talk' ? t('row.noSubject') : name}
            </span>
          </button>
          {number === null && inOthers}
          {part && (
            <span className={classes(styles['part'], 'serif')}>
              {!isNumberOnly(part.title) && (
                <>
                  {t('row.begins', { number: part.number })}
                  <Gap />
                </>
              )}
              <Said of={part.title} original={details.languages[0] ?? 'en'} />
            </span>
          )}
          {(run.state === 'live' || run.state === 'paused') && <LiveMark>{t('state.now')}</LiveMark>}
          {run.state === 'skipped' && <span className={styles['note']}>{t('state.skipped')}</span>}
          {number !== null && inOthers}
        </div>
        <Speakers row={row} />
        {run.state === 'done' ? <span className={classes(styles['was'], 'digits')}>{slot.minutes}</span> : <MinutesStepper slot={slot} name={name} />}
      </div>
    </li>
  );
}

/** Who speaks, and what their own clock says then; night is flagged. */
function Speakers({ row: { slot, plannedStart, plannedEnd } }: { row: TimetableRow }) {
  const { t } = useTranslation('programme');
  const { state } = useLive();
  const times = useTimes();
  const nameOf = usePersonName();
  const people = slot.speakerIds.map((id) => state.participants[id]).filter((one) => one !== undefined);
  return (
    <div className={styles['who']}>
      {people.map((person) => {
        const { id, zone, place } = person;
        const night = zone !== null && touchesNight(plannedStart, plannedEnd, zone);
        return (
          <div key={id}>
            <p className={styles['name']}>
              <Typed text={nameOf(person)} />
            </p>
            <p className={styles['hour']}>
              {zone && (
                <span className={classes('digits', night && styles['night'])}>
                  {night && <IconMoon aria-hidden="true" />}
                  {times.named(plannedStart, zone, ownPlace(place, zone))}
                  {night && t('row.night')}
                </span>
              )}
              {slot.language && <span lang={langTag(slot.language)}>{languageName(slot.language)}</span>}
            </p>
          </div>
        );
      })}
      {people.length === 0 && slot.kind === 'talk' && <p className={styles['hour']}>{t('row.noSpeaker')}</p>}
    </div>
  );
}
