import type { Slot } from '@plenary/contracts';
import { runOf, type SessionState } from '@plenary/domain';
import { IconCheck, IconUserQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../../lib/person-name.ts';
import { Button } from '../../../ui/button.tsx';
import { Typed } from '../../../ui/said.tsx';
import styles from './slot-line.module.css';

type Props = {
  state: SessionState;
  slot: Slot;
  /** it runs, or begins soon: then a missing speaker matters */
  near: boolean;
  here: ReadonlySet<string> | null;
  onUnskip(slotId: string): void;
};

/** The host's line under a slot: whether its speakers are here; a skipped one can be taken back. */
export function SlotLine({ state, slot, near, here, onUnskip }: Props) {
  const { t } = useTranslation('host');
  const nameOf = usePersonName();
  const run = runOf(state, slot.id).state;
  if (run === 'skipped') {
    return (
      <Button kind="quiet" size="dense" onClick={() => onUnskip(slot.id)}>
        {t('drive.unskip')}
      </Button>
    );
  }
  if (run === 'done' || slot.speakerIds.length === 0) return null;
  return (
    <span className={styles['line']}>
      {slot.speakerIds.map((id) => {
        const away = here !== null && !here.has(id);
        return (
          <span key={id} className={away && near ? styles['away'] : undefined}>
            {away && near && <IconUserQuestion aria-hidden="true" />}
            {here?.has(id) && <IconCheck aria-label={t('presence.here')} role="img" />}
            <span>
              <Typed text={nameOf(state.participants[id])} />
              {away && t('presence.away')}
            </span>
          </span>
        );
      })}
    </span>
  );
}
