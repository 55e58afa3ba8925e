import type { Question } from '@plenary/contracts';
import { speakerIn } from '../people/find.ts';
import { slotOfQuestion } from '../proceedings/questions.ts';
import type { SessionState } from '../session/state.ts';

/** Is it this speaker's to answer in writing: deferred to them, or, while it is nobody's yet, asked of them or in their slot? */
export function isToAnswer(state: SessionState, question: Question, me: string): boolean {
  if (!speakerIn(state, me)) return false;
  if (question.state === 'deferred') return question.deferred?.speakerId === me;
  if (question.state !== 'approved') return false;
  return question.toId === null ? (slotOfQuestion(state, question)?.speakerIds.includes(me) ?? false) : question.toId === me;
}
