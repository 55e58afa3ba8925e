import type { QnaSettings, Question } from '@plenary/contracts';
import { withKey } from '../session/record.ts';
import type { EventsOf, Evolvers } from '../session/rules.ts';
import type { SessionState } from '../session/state.ts';

const edit = (state: SessionState, id: string, change: (question: Question) => Partial<Question>): SessionState => {
  const question = state.questions[id];
  return question ? put(state, { ...question, ...change(question) }) : state;
};
const put = (state: SessionState, question: Question): SessionState => ({ ...state, questions: withKey(state.questions, question.id, question) });
/** The floor is free again if it was this question's. */
const leaveFloor = (state: SessionState, id: string): SessionState => (state.liveQuestionId === id ? { ...state, liveQuestionId: null } : state);

type QnaEvents = EventsOf<'question'> | EventsOf<'vote'> | EventsOf<'qna'>;

export const evolveQna: Evolvers<QnaEvents> = {
  'qna.set': (state, { changes }) => ({ ...state, qna: { ...state.qna, ...(changes as Partial<QnaSettings>) } }),
  'question.submitted': (state, { question }) => put(state, question),
  'question.shown': (state, { question }) => put(state, question),
  'question.hidden': (state, { questionId }) => ({
    ...state,
    questions: Object.fromEntries(Object.entries(state.questions).filter(([id]) => id !== questionId)),
  }),
  'question.approved': (state, { questionId }) => edit(state, questionId, () => ({ state: 'approved' })),
  'question.declined': (state, { questionId, reason }) => edit(state, questionId, () => ({ state: 'declined', reason })),
  'question.reopened': (state, { questionId }) => edit(state, questionId, () => ({ state: 'submitted', reason: null })),
  'question.withdrawn': (state, { questionId }) => edit(state, questionId, () => ({ state: 'withdrawn' })),
  'question.merged': (state, { questionId, intoId, votes }) => {
    const voters = state.questions[questionId]?.voters ?? [];
    const joined = edit(state, intoId, (target) => ({ votes, voters: [...new Set([...target.voters, ...voters])] }));
    return edit(joined, questionId, () => ({ state: 'merged', mergedInto: intoId }));
  },
  'question.put-live': (state, { questionId, at }) => ({
    ...edit(state, questionId, ({ liveSlotId }) => ({ state: 'live', liveAt: at, liveSlotId: liveSlotId ?? state.currentSlotId })),
    liveQuestionId: questionId,
  }),
  'question.returned': (state, { questionId }) =>
    leaveFloor(
      edit(state, questionId, () => ({ state: 'approved' })),
      questionId,
    ),
  'question.answered': (state, { questionId, answer, at }) =>
    leaveFloor(
      edit(state, questionId, () => ({ state: 'answered', answer, answeredAt: at, deferred: null })),
      questionId,
    ),
  'question.deferred': (state, { questionId, deferred }) =>
    leaveFloor(
      edit(state, questionId, () => ({ state: 'deferred', deferred })),
      questionId,
    ),
  'question.tallied': (state, { questionId, votes }) => edit(state, questionId, () => ({ votes })),
  'vote.cast': (state, { questionId, participantId, votes }) => edit(state, questionId, ({ voters }) => ({ votes, voters: [...voters, participantId] })),
  'vote.taken-back': (state, { questionId, participantId, votes }) =>
    edit(state, questionId, ({ voters }) => ({ votes, voters: voters.filter((id) => id !== participantId) })),
};
