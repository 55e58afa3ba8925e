import { COMMANDS, type Failure, fieldErrors, type Participant, type Person, type PersonChanges, type Role } from '@plenary/contracts';
import { bothEdits, withEdit } from '@plenary/domain';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../../lib/person-name.ts';
import { useFailure } from '../../../lib/use-failure.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { PersonFields } from '../../../ui/person-fields.tsx';
import { Typed } from '../../../ui/said.tsx';
import styles from './person-dialog.module.css';
import { PersonLinks } from './person-links.tsx';
import { RemovePerson } from './remove-person.tsx';
import { RoleChoice } from './role-choice.tsx';

const personOf = ({ id: _, roles: __, removed: ___, ...person }: Participant): Person => person;

type Props = {
  person: Participant;
  onClose(): void;
  /** What was typed about each person and is not saved: closing the dialog loses nothing. */
  drafts: Map<string, PersonChanges>;
};

/** Everything a host does about one person: their link, their roles, how they are shown, and letting them go. */
export function PersonDialog({ person, onClose, drafts }: Props) {
  const { t } = useTranslation('people');
  const { state, send } = useLive();
  const say = useFailure();
  const nameOf = usePersonName();
  /** What was typed and is not saved yet; what it leaves alone follows what other hosts write. */
  const [draft, setDraft] = useState<PersonChanges | null>(drafts.get(person.id) ?? null);
  useEffect(() => void (draft ? drafts.set(person.id, draft) : drafts.delete(person.id)), [draft, drafts, person.id]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refusedRoles, setRefusedRoles] = useState<Failure | null>(null);
  /** What was ticked, until the session says so too. */
  const [ticked, setTicked] = useState<Role[] | null>(null);
  const given = person.roles.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the news itself is what counts
  useEffect(() => setTicked(null), [given]);
  const shown = withEdit(personOf(person), draft ?? {});
  const owner = person.roles.includes('owner');
  const save = async () => {
    const parsed = COMMANDS['people.edit'].input.safeParse({ ...draft, participantId: person.id });
    if (!parsed.success) return setFailure({ code: 'invalid-input', fields: fieldErrors(parsed.error) });
    const ack = await send('people.edit', parsed.data);
    setFailure(ack.ok ? null : ack.error);
    // What was typed since the press stays.
    if (ack.ok) setDraft((now) => (now === draft ? null : now));
  };
  const roles = ticked ?? person.roles;
  const setRoles = async (chosen: Role[]) => {
    const all: Role[] = owner ? ['owner', ...chosen.filter((role) => role !== 'owner')] : chosen;
    if (all.length === 0) return setRefusedRoles({ code: 'invalid-input', fields: { roles: { code: 'empty' } } });
    setTicked(all);
    const ack = await send('people.set-roles', { participantId: person.id, roles: all, was: roles });
    setRefusedRoles(ack.ok ? null : ack.error);
    if (!ack.ok) setTicked(null);
  };
  return (
    <Dialog open onClose={onClose} title={<Typed text={nameOf(person)} />}>
      {!owner && <PersonLinks person={person} />}
      <RoleChoice roles={roles} onChange={(chosen) => void setRoles(chosen)} error={say(refusedRoles, 'roles') ?? say(refusedRoles)} />
      <section className={styles['section']}>
        <h3>{t('details.title')}</h3>
        <PersonFields
          person={shown}
          onChange={(changes) => setDraft((before) => bothEdits(before ?? {}, changes))}
          failure={failure}
          languages={state.details.languages}
          at={state.startsAt}
        />
        {failure && !failure.fields && (
          <p role="alert" className={styles['refused']}>
            {say(failure)}
          </p>
        )}
        {draft && (
          <p className={styles['acts']}>
            <Button kind="main" onClick={() => void save()}>
              {t('details.save')}
            </Button>
            <Button
              onClick={() => {
                setDraft(null);
                setFailure(null);
              }}
            >
              {t('details.drop')}
            </Button>
          </p>
        )}
      </section>
      <RemovePerson person={person} onRemoved={onClose} />
    </Dialog>
  );
}
