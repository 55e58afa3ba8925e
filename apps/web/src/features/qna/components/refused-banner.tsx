import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../../lib/person-name.ts';
import { useFailure } from '../../../lib/use-failure.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import type { Queue } from '../use-queue.ts';

/** Why an act was refused; when another moderator was first, who, and what they did. */
export function RefusedBanner({ queue }: { queue: Queue }) {
  const { t } = useTranslation('ui');
  const { t: qna } = useTranslation('qna');
  const say = useFailure();
  const nameOf = usePersonName();
  const { refused, state, you } = queue;
  if (!refused) return null;
  const { failure, question } = refused;
  const now = question && state.questions[question.id];
  const first = now?.last?.by && now.last.by !== you && failure.code === 'question-state' ? state.participants[now.last.by] : undefined;
  return (
    <Banner
      kind="red"
      icon={<IconAlertTriangle aria-hidden="true" />}
      acts={
        <Button size="dense" onClick={queue.dismiss}>
          {t('status.dismiss')}
        </Button>
      }
    >
      {now && first ? qna('queue.tooLate', { name: nameOf(first), n: now.number, state: qna(`state.${now.state}`) }) : say(failure)}
    </Banner>
  );
}
