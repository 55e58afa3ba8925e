import type { Question } from '@plenary/contracts';
import { useLive } from '../../realtime/use-live.ts';

/** Do I follow this question, and the way to begin or end it. */
export function useFollow(question: Question) {
  const { you, send } = useLive();
  const follows = question.followers.includes(you);
  return { follows, toggle: () => void send(follows ? 'qna.unfollow' : 'qna.follow', { questionId: question.id }) };
}
