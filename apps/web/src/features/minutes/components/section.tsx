import type { Lang, Participant } from '@plenary/contracts';
import type { TimetableRow } from '@plenary/domain';
import { languageName, text } from '@plenary/i18n';
import { Fragment, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import type { MinutesDoc } from '../../../minutes/minutes-doc.ts';
import { useLiveState } from '../../../realtime/use-live.ts';
import { Typed } from '../../../ui/said.tsx';
import type { Editors } from '../use-editors.ts';
import { useNear } from '../use-near.ts';
import styles from './section.module.css';
import { SectionEditor } from './section-editor.tsx';

type Props = {
  row: TimetableRow;
  languages: readonly Lang[];
  minutes: MinutesDoc;
  editors: Editors;
  you: { id: string; name: string };
  time(at: number): string /** make the editors at once, also far from the window */;
  always: boolean;
};

/** Where a slot stands on the page; the contents lead there. */
export const anchorOf = (slotId: string): string => `slot-${slotId}`;

/** Between a name, a position and an affiliation, in the language of the column. */
const commaIn = (language: Lang): string => (language === 'zh' ? '，' : language === 'ja' ? '、' : ', ');

function Speaker({ person, language }: { person: Participant; language: Lang }) {
  const name = person.nameIn[language] ?? person.name;
  const more = [person.positionIn[language] ?? person.position, person.affiliationIn[language] ?? person.affiliation].filter((part) => part !== '');
  return (
    <p className={styles['speaker']}>
      <Typed text={name} />
      {more.map((part) => (
        <Fragment key={part}>
          {commaIn(language)}
          <Typed text={part} />
        </Fragment>
      ))}
    </p>
  );
}

/** One slot's section: its head from the programme, its text in each language beside the others. */
export function Section({ row: { slot, number }, languages, minutes, editors, you, time, always }: Props) {
  const { t } = useTranslation(['minutes', 'common']);
  const { locale } = useLocale();
  const people = useLiveState((state) => state.participants);
  const original = useLiveState((state) => state.details.languages[0] ?? 'en');
  const element = useRef<HTMLElement>(null);
  const near = useNear(element, always);
  const speakers = slot.speakerIds.flatMap((id) => people[id] ?? []);
  return (
    <section ref={element} id={anchorOf(slot.id)} className={styles['section']} data-columns={languages.length}>
      {languages.map((language) => {
        const subject = text(slot.subject, language, original);
        const name = subject.text || t(`common:kinds.${slot.kind}`);
        return (
          <div key={language} className={styles['column']}>
            <h2 className={`serif ${styles['subject']}`}>
              {number !== null && <span className="digits">{number}. </span>}
              <Typed text={name} lang={subject.text ? subject.lang : null} />
            </h2>
            <div className={styles['speakers']}>
              {speakers.map((person) => (
                <Speaker key={person.id} person={person} language={language} />
              ))}
            </div>
            {near && (
              <SectionEditor
                minutes={minutes}
                place={{ slotId: slot.id, language }}
                editors={editors}
                you={you}
                time={time}
                label={t('minutes:section', { name, language: languageName(language, locale) })}
              />
            )}
          </div>
        );
      })}
    </section>
  );
}
