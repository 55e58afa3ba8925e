import type { Question } from '@plenary/contracts';
import { useLive } from '../../realtime/use-live.ts';
import type { WaitingCommand } from '../../realtime/waiting.ts';

const votes = (waiting: WaitingCommand[], questionId: string) =>
  waiting.filter(({ name, input }) => (name === 'qna.vote' || name === 'qna.unvote') && (input as { questionId: string }).questionId === questionId);

/** My vote for a question, as it will be once what waits has been sent. */
export function useVote(question: Question) {
  const { state, you, waiting, send } = useLive();
  const cast = question.voters.includes(you);
  const last = votes(waiting, question.id).at(-1);
  const mine = last ? last.name === 'qna.vote' : cast;
  return {
    mine,
    count: question.votes + Number(mine) - Number(cast),
    open: state.qna.voting && (question.state === 'approved' || question.state === 'live' || question.state === 'deferred'),
    toggle: () => void send(mine ? 'qna.unvote' : 'qna.vote', { questionId: question.id }),
  };
}
