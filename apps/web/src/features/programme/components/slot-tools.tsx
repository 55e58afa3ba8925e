import type { Failure, Slot } from '@plenary/contracts';
import type { TimetableRow } from '@plenary/domain';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailure } from '../../../lib/use-failure.ts';
import { AskFirst } from '../../../ui/ask-first.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { SlotTitle } from '../../../ui/spine/names.tsx';
import type { Programme } from '../use-programme.ts';
import styles from './inspector.module.css';
import { step } from './places.ts';

type Props = { slot: Slot; row: TimetableRow | null; programme: Programme; onRemoved(): void };

/** The chosen slot's name, and what is done with it as a whole: one step earlier or later, removed. */
export function SlotTools({ slot, row, programme, onRemoved }: Props) {
  const { t } = useTranslation('programme');
  const say = useFailure();
  const [failure, setFailure] = useState<Failure | null>(null);
  const original = programme.state.details.languages[0] ?? 'en';
  const can = (direction: 'earlier' | 'later') => step(programme.state, slot.id, direction) !== null;
  const move = async (direction: 'earlier' | 'later') => {
    const ack = await programme.stepSlot(slot.id, direction);
    if (ack) setFailure(ack.ok ? null : ack.error);
  };
  const remove = async () => {
    const ack = await programme.removeSlot(slot.id);
    if (ack.ok) onRemoved();
    else setFailure(ack.error);
  };
  return (
    <>
      <div className={styles['line']}>
        <h2 className={styles['grow']}>{row?.number ? t('slot.number', { number: row.number }) : <SlotTitle slot={slot} original={original} />}</h2>
        <IconButton label={t('slot.earlier')} disabled={!can('earlier')} onClick={() => void move('earlier')}>
          <IconArrowUp />
        </IconButton>
        <IconButton label={t('slot.later')} disabled={!can('later')} onClick={() => void move('later')}>
          <IconArrowDown />
        </IconButton>
        <AskFirst
          kind="quiet"
          title={t('slot.removeTitle')}
          text={t('slot.removeText')}
          yes={t('slot.removeYes')}
          no={t('slot.removeNo')}
          onYes={() => void remove()}
        >
          {t('slot.remove')}
        </AskFirst>
      </div>
      {failure && (
        <p role="alert" className={styles['refused']}>
          {say(failure)}
        </p>
      )}
    </>
  );
}
