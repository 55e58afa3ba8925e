import { IconArrowsSort } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import type { Queue } from '../use-queue.ts';

/** In which order a column stands; pressed, it takes the next. */
export function OrderNote({ queue, column }: { queue: Queue; column: 'review' | 'approved' }) {
  const { t } = useTranslation('qna');
  return (
    <Button kind="quiet" size="dense" icon={<IconArrowsSort size={15} aria-hidden="true" />} keyHint="V" onClick={queue.nextOrder}>
      {t(`order.${queue.orderOf(column)}`)}
    </Button>
  );
}
