import type { Participant } from '@plenary/contracts';
import { nextSlot, rightsOf } from '@plenary/domain';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../../lib/person-name.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { IconButton } from '../../../ui/button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Typed } from '../../../ui/said.tsx';
import styles from './people-panel.module.css';
import type { PeoplePanelProps } from './people-panel.tsx';
import { RoleNames } from './role-names.tsx';

type Props = { person: Participant; here: ReadonlySet<string> | null; onStage: PeoplePanelProps['onStage']; onOpen?(): void };

/** One person: name and roles, where they are, and on or off the stage. */
export function PersonRow({ person, here, onStage, onOpen }: Props) {
  const { t } = useTranslation('people');
  const { state } = useLive();
  const name = usePersonName()(person);
  const may = (rightsOf(state, person.id)?.publish.length ?? 0) > 0;
  const brought = state.onStage.includes(person.id);
  const present = here?.has(person.id);
  const open = state.doorsOpenedAt !== null && (state.phase === 'scheduled' || state.phase === 'live');
  /** Whose slot runs or comes next: their absence matters now. */
  const awaited = state.slots.some((slot) => (slot.id === state.currentSlotId || slot.id === nextSlot(state)?.id) && slot.speakerIds.includes(person.id));
  const where = present === undefined ? '' : !present ? t('where.notHere') : may ? t('where.onStage') : t('where.here');
  return (
    <li className={styles['row']}>
      <span className={styles['who']}>
        {onOpen ? (
          <button type="button" className={styles['name']} onClick={onOpen}>
            <Typed text={name} />
          </button>
        ) : (
          <span className={styles['name']}>
            <Typed text={name} />
          </span>
        )}
        <span className={styles['second']}>
          <RoleNames roles={person.roles} />
        </span>
      </span>
      <span className={classes(styles['where'], present === false && awaited && styles['away'])}>{where}</span>
      {open && brought && (
        <IconButton size="dense" label={t('row.release', { name })} onClick={() => onStage.release(person.id)}>
          <IconArrowDown />
        </IconButton>
      )}
      {open && !brought && !may && (
        <IconButton size="dense" label={t('row.bring', { name })} onClick={() => onStage.bring(person.id)}>
          <IconArrowUp />
        </IconButton>
      )}
    </li>
  );
}
