import type { SessionState } from '@plenary/domain';
import { useTranslation } from 'react-i18next';

/** The moderator's line under a slot: how many questions it has, and what they wait for. */
export function SlotQuestions({ state, slotId }: { state: SessionState; slotId: string }) {
  const { t } = useTranslation('qna');
  const of = Object.values(state.questions).filter((question) => question.slotId === slotId && question.state !== 'withdrawn');
  const review = of.filter((question) => question.state === 'submitted').length;
  const deferred = of.filter((question) => question.state === 'deferred').length;
  if (of.length === 0) return null;
  return [
    t('slot.questions', { count: of.length }),
    ...(review > 0 ? [t('slot.review', { count: review })] : []),
    ...(deferred > 0 ? [t('slot.deferred', { count: deferred })] : []),
  ].join(t('switch.comma'));
}
