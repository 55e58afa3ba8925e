import type { Ack, Failure, Slot } from '@plenary/contracts';
import { valuesOf } from '@plenary/domain';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../../lib/person-name.ts';
import { useFailure } from '../../../lib/use-failure.ts';
import { AddFromList } from '../../../ui/add-from-list.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Typed } from '../../../ui/said.tsx';
import type { Programme } from '../use-programme.ts';
import styles from './inspector.module.css';
import { NewSpeaker } from './new-speaker.tsx';
import { NightNote } from './night-note.tsx';

/** Who speaks in a slot: chosen among the session's speakers, or somebody new. */
export function SlotSpeakers({ slot, programme }: { slot: Slot; programme: Programme }) {
  const { t } = useTranslation('programme');
  const say = useFailure();
  const nameOf = usePersonName();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [adding, setAdding] = useState(false);
  const { participants } = programme.state;
  const tell = (ack: Ack) => setFailure(ack.ok ? null : ack.error);
  const free = valuesOf(participants)
    .filter((one) => !one.removed && one.roles.includes('speaker') && !slot.speakerIds.includes(one.id))
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <fieldset className={styles['group']}>
      <legend>{t('speakers.title')}</legend>
      <ul>
        {slot.speakerIds.map((id) => {
          const person = participants[id];
          return (
            person && (
              <li key={id} className={styles['line']}>
                <span className={styles['grow']}>
                  <Typed text={nameOf(person)} />
                  {person.affiliation && (
                    <span className={styles['second']}>
                      {' '}
                      <Typed text={person.affiliation} />
                    </span>
                  )}
                </span>
                <IconButton
                  size="dense"
                  label={t('speakers.remove', { name: nameOf(person) })}
                  onClick={() => void programme.removeSpeaker(slot.id, id).then(tell)}
                >
                  <IconX />
                </IconButton>
              </li>
            )
          );
        })}
      </ul>
      {slot.speakerIds.map((id) => (
        <NightNote key={id} slot={slot} person={participants[id]} state={programme.state} />
      ))}
      {free.length > 0 && (
        <AddFromList
          label={t('speakers.choose')}
          act={t('speakers.add')}
          error={say(failure)}
          options={free.map((one) => ({ value: one.id, label: one.affiliation ? `${nameOf(one)} · ${one.affiliation}` : nameOf(one) }))}
          onAdd={(participantId) => void programme.addSpeaker(slot.id, participantId).then(tell)}
        />
      )}
      <Button kind="quiet" icon={<IconPlus />} onClick={() => setAdding(true)}>
        {t('speakers.new')}
      </Button>
      <NewSpeaker open={adding} onClose={() => setAdding(false)} slot={slot} programme={programme} />
    </fieldset>
  );
}
