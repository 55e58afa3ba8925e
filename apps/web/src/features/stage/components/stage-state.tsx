import { isOver, timetable } from '@plenary/domain';
import { IconDoor, IconUsers, IconVideo, IconVideoOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../../lib/time.ts';
import { useLive } from '../../../realtime/use-live.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import type { Stage } from '../use-stage.ts';

/** What stands in the large place when there is no picture: why, what goes on meanwhile, and what to do. */
export function StageState({ stage }: { stage: Stage }) {
  const { t } = useTranslation('stage');
  const { state, now } = useLive();
  const times = useTimes();
  switch (stage.status) {
    case 'joining':
    case 'reconnecting':
      return <EmptyState title={t('state.joining')} />;
    case 'preparing':
      return (
        <EmptyState icon={<IconVideo />} title={t('state.preparing.title')}>
          {t('state.preparing.text')}
        </EmptyState>
      );
    case 'down':
    case 'off':
      return (
        <EmptyState icon={<IconVideoOff />} title={t(`state.${stage.status}.title`)}>
          {t(`state.${stage.status}.text`)}
        </EmptyState>
      );
    case 'closed':
    case 'out':
      return isOver(state) ? (
        <EmptyState icon={<IconDoor />} title={t('state.over')} />
      ) : (
        <EmptyState icon={<IconDoor />} title={t('state.closed.title')}>
          {t('state.closed.text', { time: times.named(state.startsAt) })}
        </EmptyState>
      );
    case 'elsewhere':
      return (
        <EmptyState
          title={t('state.elsewhere.title')}
          acts={
            <Button kind="main" size="large" onClick={stage.join}>
              {t('state.elsewhere.act')}
            </Button>
          }
        >
          {t('state.elsewhere.text')}
        </EmptyState>
      );
    case 'live': {
      const first = timetable(state, now()).find((row) => row.run.state === 'planned');
      if (state.phase !== 'live' && first)
        return (
          <EmptyState icon={<IconUsers />} title={t('state.soon.title')}>
            {t('state.soon.text', { time: times.named(first.start) })}
          </EmptyState>
        );
      const current = state.slots.find((slot) => slot.id === state.currentSlotId);
      return <EmptyState icon={<IconUsers />} title={current?.kind === 'break' ? t('state.break') : t('state.nobody')} />;
    }
  }
}
