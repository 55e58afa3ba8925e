import { grants, type Participant, type PersonChanges } from '@plenary/contracts';
import { IconMail, IconUserPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { awaitedRows } from '../../../lib/awaited.ts';
import { useLive, useNow } from '../../../realtime/use-live.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { AddPerson } from './add-person.tsx';
import { Letters } from './letters.tsx';
import styles from './people-panel.module.css';
import { PersonDialog } from './person-dialog.tsx';
import { PersonRow } from './person-row.tsx';
import { attendees, peopleWithPart } from './rank.ts';

const SHOWN = 50;

export type PeoplePanelProps = {
  /** who is connected; null: not known */
  here: ReadonlySet<string> | null;
  chosenId: string | null;
  onChoose(participantId: string | null): void;
  adding: boolean;
  onAdding(adding: boolean): void;
  onStage: { bring(participantId: string): void; release(participantId: string): void };
};

/** The people of a session: those with a part and where they are, then whoever listens. */
export function PeoplePanel({ here, chosenId, onChoose, adding, onAdding, onStage }: PeoplePanelProps) {
  const { t } = useTranslation('people');
  const { state, me } = useLive();
  const awaited = new Set(awaitedRows(state, useNow(10_000)).flatMap(({ slot }) => slot.speakerIds));
  const [sought, setSought] = useState('');
  const [reading, setReading] = useState(false);
  const drafts = useRef(new Map<string, PersonChanges>());
  const listeners = attendees(state, sought, SHOWN);
  const chosen = chosenId === null ? undefined : state.participants[chosenId];
  const manages = grants(me.roles, 'people.manage');
  const rows = (people: Participant[]) =>
    people.map((person) => (
      <PersonRow
        key={person.id}
        person={person}
        here={here}
        awaited={awaited.has(person.id)}
        onStage={onStage}
        {...(manages && { onOpen: () => onChoose(person.id) })}
      />
    ));
  return (
    <>
      <section className={styles['section']}>
        <header className={styles['head']}>
          <h2>{t('panel.withPart')}</h2>
          {manages && (
            <Button kind="quiet" icon={<IconUserPlus />} onClick={() => onAdding(true)}>
              {t('panel.add')}
            </Button>
          )}
        </header>
        <ul className={styles['list']}>{rows(peopleWithPart(state))}</ul>
      </section>
      <section className={styles['section']}>
        <header className={styles['head']}>
          <h2>{t('panel.attendees')}</h2>
          <span className="digits">{listeners.count}</span>
        </header>
        <Field
          type="search"
          label={t('panel.find')}
          quiet
          placeholder={t('panel.find')}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
        <ul className={styles['list']}>{rows(listeners.shown)}</ul>
        {listeners.count > listeners.shown.length && <p className={styles['second']}>{t('panel.more', { count: listeners.count - listeners.shown.length })}</p>}
      </section>
      {manages && (
        <p className={styles['foot']}>
          <Button kind="quiet" icon={<IconMail />} onClick={() => setReading(true)}>
            {t('letters.title')}
          </Button>
        </p>
      )}
      <Letters open={reading} onClose={() => setReading(false)} />
      <AddPerson open={adding} onClose={() => onAdding(false)} onAdded={onChoose} />
      {chosen && !chosen.removed && <PersonDialog key={chosen.id} person={chosen} onClose={() => onChoose(null)} drafts={drafts.current} />}
    </>
  );
}
