import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Queue } from '../use-queue.ts';
import styles from './queue.module.css';

type Props = { queue: Queue; slotId: string /** after it was pressed */; onShown?: (() => void) | undefined };

/** The moderator's line under a slot: how many questions it has, and what they wait for. Pressed, the queue shows that slot's only. */
export function SlotQuestions({ queue, slotId, onShown }: Props) {
  const { t } = useTranslation('qna');
  const { filter, setFilter } = queue;
  const counts = queue.bySlot.get(slotId);
  if (!counts) return null;
  const shown = filter.slotId === slotId;
  const words = [
    t('slot.questions', { count: counts.all }),
    ...(counts.review > 0 ? [t('slot.review', { count: counts.review })] : []),
    ...(counts.deferred > 0 ? [t('slot.deferred', { count: counts.deferred })] : []),
  ];
  const show = () => {
    setFilter({ ...filter, slotId: shown ? null : slotId });
    onShown?.();
  };
  return (
    <button type="button" className={styles['slotline']} aria-pressed={shown} onClick={show}>
      {words.map((phrase, index) => (
        <Fragment key={phrase}>
          <span className={styles['phrase']}>{index < words.length - 1 ? `${phrase}${t('switch.comma')}`.trimEnd() : phrase}</span>{' '}
        </Fragment>
      ))}
    </button>
  );
}
