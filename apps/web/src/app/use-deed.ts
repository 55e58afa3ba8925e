import { useTranslation } from 'react-i18next';
import { useLive } from '../realtime/use-live.ts';
import type { WaitingCommand } from '../realtime/waiting.ts';

const AREAS = ['session', 'programme', 'materials', 'people', 'running-order', 'stage', 'qna', 'minutes'] as const;

/** What a command is called for the person who gave it: “Your vote for question 19”. */
export function useDeed(): (command: WaitingCommand) => string {
  const { t } = useTranslation('ui');
  const { state } = useLive();
  return ({ name, input }) => {
    const { questionId = '' } = input as { questionId?: string };
    const n = state.questions[questionId]?.number;
    if (name === 'qna.ask') return t('deed.ask');
    if (name === 'qna.vote' && n) return t('deed.vote', { n });
    if (name === 'qna.unvote' && n) return t('deed.unvote', { n });
    if (name === 'qna.withdraw' && n) return t('deed.withdraw', { n });
    if (n) return t('deed.question', { n });
    const area = AREAS.find((one) => name.startsWith(`${one}.`)) ?? 'session';
    return t(`deed.area.${area}`);
  };
}
