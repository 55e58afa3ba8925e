import { COMMANDS, type Failure, fieldErrors, type Role } from '@plenary/contracts';
import { withEdit } from '@plenary/domain';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../lib/ids.ts';
import { useFailure } from '../../../lib/use-failure.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { NOBODY, PersonFields } from '../../../ui/person-fields.tsx';
import { RoleChoice } from './role-choice.tsx';

type Props = {
  open: boolean;
  onClose(): void;
  /** their page opens, where the personal link is made */
  onAdded(participantId: string): void;
};

/** Somebody new, with one role or several. */
export function AddPerson({ open, onClose, onAdded }: Props) {
  const { t } = useTranslation('people');
  const { state, send } = useLive();
  const say = useFailure();
  const [person, setPerson] = useState(NOBODY);
  const [roles, setRoles] = useState<Role[]>(['speaker']);
  const [failure, setFailure] = useState<Failure | null>(null);
  // Pressed twice on a slow line it is still one person: the server acts once on an id.
  const id = useRef(newId());
  const add = async () => {
    const parsed = COMMANDS['people.add'].input.safeParse({ ...person, roles });
    if (!parsed.success) return setFailure({ code: 'invalid-input', fields: fieldErrors(parsed.error) });
    const added = id.current;
    const ack = await send('people.add', parsed.data, added);
    setFailure(ack.ok ? null : ack.error);
    if (!ack.ok || id.current !== added) return;
    id.current = newId();
    setPerson(NOBODY);
    setRoles(['speaker']);
    onClose();
    onAdded(added);
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('add.title')}
      acts={
        <Button kind="main" onClick={() => void add()}>
          {t('add.yes')}
        </Button>
      }
    >
      <PersonFields
        person={person}
        onChange={(changes) => setPerson((before) => withEdit(before, changes))}
        failure={failure}
        languages={state.details.languages}
        at={state.startsAt}
      />
      <RoleChoice roles={roles} onChange={setRoles} error={failure?.fields?.['roles'] ? say(failure, 'roles') : undefined} />
      {failure && !failure.fields && <p role="alert">{say(failure)}</p>}
    </Dialog>
  );
}
