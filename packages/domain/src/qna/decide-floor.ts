import { fail, ok, type Question, type RecordedEvent, type Result } from '@plenary/contracts';
import { speakerIn } from '../people/find.ts';
import { slotOfQuestion } from '../proceedings/questions.ts';
import { valuesOf } from '../session/record.ts';
import type { CommandsOf, Deciders } from '../session/rules.ts';
import { isOver, type SessionState } from '../session/state.ts';
import { actOf, from, inState, moderates, type States } from './find.ts';
import { isToAnswer } from './to-answer.ts';

type Floor = 'qna.put-live' | 'qna.back' | 'qna.set-next' | 'qna.answer' | 'qna.defer' | 'qna.defer-rest';

/** Whom to ask for a written answer: for whom it was asked; else who spoke in its slot. */
function speakerFor(state: SessionState, question: Question, otherwise: string | null): string | null {
  const slot = slotOfQuestion(state, question);
  return [question.toId, ...(slot?.speakerIds ?? []), otherwise].find((id) => id !== null && speakerIn(state, id) !== null) ?? null;
}

const stillToCome = (due: number, now: number): Result<never> | null =>
  due <= now ? fail('impossible-time', { fields: { due: { code: 'not-a-time' } } }) : null;

export const decideFloor: Deciders<Extract<CommandsOf<'qna'>, Floor>> = {
  'qna.put-live': (state, { questionId }, context) => {
    if (state.phase !== 'live') return fail(isOver(state) ? 'session-over' : 'session-not-live');
    const question = inState(state, questionId, ['submitted', 'approved']);
    if (!question.ok) return question;
    if (state.liveQuestionId !== null) return fail('question-live-elsewhere', { params: { number: state.questions[state.liveQuestionId]?.number ?? 0 } });
    const did = { at: context.now, questionId, act: actOf(context) };
    const approved: RecordedEvent[] = question.value.state === 'submitted' ? [{ type: 'question.approved', ...did }] : [];
    return ok([...approved, { type: 'question.put-live', ...did }]);
  },

  'qna.back': (state, { questionId }, context) =>
    from(state, questionId, ['live'], { type: 'question.returned', at: context.now, questionId, act: actOf(context) }),

  'qna.set-next': (state, { questionId }, { now }) => {
    const next: RecordedEvent = { type: 'qna.next-set', at: now, nextId: questionId };
    if (state.nextQuestionId === questionId) return ok([]);
    return questionId === null ? ok([next]) : from(state, questionId, ['approved'], next);
  },

  'qna.answer': (state, { questionId, mode, text }, context) => {
    const question = state.questions[questionId];
    const theirs =
      question !== undefined && mode === 'written' && context.actor.participantId !== null && isToAnswer(state, question, context.actor.participantId);
    if (!moderates(context) && !theirs) return fail('not-allowed');
    const states: States = mode === 'spoken' ? ['live'] : ['approved', 'live', 'deferred'];
    return from(state, questionId, states, { type: 'question.answered', at: context.now, questionId, answer: { mode, text }, act: actOf(context) });
  },

  'qna.defer': (state, { questionId, speakerId, due }, context) => {
    if (!speakerIn(state, speakerId)) return fail('not-found');
    const late = stillToCome(due, context.now);
    if (late) return late;
    const deferred = { speakerId, due };
    return from(state, questionId, ['approved', 'live', 'deferred'], { type: 'question.deferred', at: context.now, questionId, deferred, act: actOf(context) });
  },

  'qna.defer-rest': (state, { due, speakerId }, context) => {
    if (speakerId !== null && !speakerIn(state, speakerId)) return fail('not-found');
    const late = stillToCome(due, context.now);
    if (late) return late;
    const open = valuesOf(state.questions).filter((question) => question.state === 'approved' || question.state === 'live');
    return ok(
      open.flatMap((question): RecordedEvent[] => {
        const to = speakerFor(state, question, speakerId);
        const did = { at: context.now, questionId: question.id, act: actOf(context) };
        return to === null ? [] : [{ type: 'question.deferred', ...did, deferred: { speakerId: to, due } }];
      }),
    );
  },
};
