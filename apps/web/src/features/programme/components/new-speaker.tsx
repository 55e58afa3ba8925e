import { COMMANDS, type Failure, fieldErrors, type Slot } from '@plenary/contracts';
import { withEdit } from '@plenary/domain';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../lib/ids.ts';
import { useFailure } from '../../../lib/use-failure.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { NOBODY, PersonFields } from '../../../ui/person-fields.tsx';
import type { Programme } from '../use-programme.ts';

type Props = { open: boolean; onClose(): void; slot: Slot; programme: Programme };

/** Somebody who is not in the session yet, and speaks in this slot. What was typed stays until it is taken. */
export function NewSpeaker({ open, onClose, slot, programme }: Props) {
  const { t } = useTranslation('programme');
  const say = useFailure();
  const [person, setPerson] = useState(NOBODY);
  const [failure, setFailure] = useState<Failure | null>(null);
  // Pressed twice on a slow line it is still one person.
  const id = useRef(newId());
  const add = async () => {
    const parsed = COMMANDS['people.add'].input.safeParse({ ...person, roles: ['speaker'] });
    if (!parsed.success) return setFailure({ code: 'invalid-input', fields: fieldErrors(parsed.error) });
    const added = id.current;
    const ack = await programme.addNewSpeaker(slot.id, added, parsed.data);
    setFailure(ack.ok ? null : ack.error);
    if (!ack.ok || id.current !== added) return;
    id.current = newId();
    setPerson(NOBODY);
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('speakers.new')}
      acts={
        <Button kind="main" onClick={() => void add()}>
          {t('speakers.add')}
        </Button>
      }
    >
      <PersonFields
        person={person}
        onChange={(changes) => setPerson((before) => withEdit(before, changes))}
        failure={failure}
        languages={programme.state.details.languages}
        at={programme.state.startsAt}
      />
      {failure && !failure.fields && <p role="alert">{say(failure)}</p>}
    </Dialog>
  );
}
