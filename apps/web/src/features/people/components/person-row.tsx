import type { Participant } from '@plenary/contracts';
import { isOver, rightsOf, speaksNow } from '@plenary/domain';
import { IconArrowDown, IconArrowUp, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../../lib/person-name.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { IconButton } from '../../../ui/button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Typed } from '../../../ui/said.tsx';
import styles from './people-panel.module.css';
import type { PeoplePanelProps } from './people-panel.tsx';
import { RoleNames } from './role-names.tsx';

type Props = {
  person: Participant;
  here: ReadonlySet<string> | null;
  /** their slot runs, or begins soon: their absence matters now */
  awaited: boolean;
  onStage: PeoplePanelProps['onStage'];
  onOpen?(): void;
};

/** One person: name and roles, where they are, and on or off the stage. */
export function PersonRow({ person, here, awaited, onStage, onOpen }: Props) {
  const { t } = useTranslation('people');
  const { state } = useLive();
  const name = usePersonName()(person);
  const may = (rightsOf(state, person.id)?.publish.length ?? 0) > 0;
  const brought = state.onStage.includes(person.id);
  const present = here?.has(person.id);
  const open = state.doorsOpenedAt !== null && !isOver(state);
  const act = !open ? null : brought ? 'release' : may ? null : 'bring';
  const current = state.slots.find((slot) => slot.id === state.currentSlotId);
  /** A host may always speak; that alone does not put them on stage. */
  const staged = may && (brought || speaksNow(state, person.id) || current?.speakerIds.includes(person.id));
  /** Once it is over, everybody is away. */
  const where = present === undefined || isOver(state) ? '' : !present ? t('where.notHere') : staged ? t('where.onStage') : t('where.here');
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
      <span className={classes(styles['where'], present === false && awaited && styles['away'], open && !act && styles['alone'])}>{where}</span>
      {act === 'release' && (
        <IconButton size="dense" label={t('row.release', { name })} onClick={() => onStage.release(person.id)}>
          <IconArrowDown />
        </IconButton>
      )}
      {act === 'bring' && (
        <IconButton size="dense" label={t('row.bring', { name })} onClick={() => onStage.bring(person.id)}>
          <IconArrowUp />
        </IconButton>
      )}
      {onOpen && <IconChevronRight className={styles['more']} aria-hidden="true" />}
    </li>
  );
}
