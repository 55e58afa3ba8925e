import { fail, ok } from '@plenary/contracts';
import type { CommandsOf, Deciders } from '../session/rules.ts';
import { viewQuestion } from '../session/view.ts';
import { actOf, from, inState, moderates, OPEN, VOTABLE } from './find.ts';
import { restored } from './restore.ts';

type Reviewing = 'qna.approve' | 'qna.decline' | 'qna.reopen' | 'qna.merge' | 'qna.unmerge' | 'qna.edit' | 'qna.translate';

export const decideReviewing: Deciders<Extract<CommandsOf<'qna'>, Reviewing>> = {
  'qna.approve': (state, { questionId }, context) =>
    from(state, questionId, ['submitted'], { type: 'question.approved', at: context.now, questionId, act: actOf(context) }),
  // Also what is approved: where nobody reviews, that is how a question is taken down.
  'qna.decline': (state, { questionId, kind, text }, context) =>
    from(state, questionId, ['submitted', 'approved'], {
      type: 'question.declined',
      at: context.now,
      questionId,
      reason: { kind, text },
      act: actOf(context),
    }),
  'qna.reopen': (state, { questionId }, context) =>
    from(state, questionId, ['declined'], { type: 'question.reopened', at: context.now, questionId, act: actOf(context) }),

  'qna.merge': (state, { questionId, intoId }, context) => {
    const source = inState(state, questionId, ['submitted', 'approved', 'deferred']);
    if (!source.ok) return source;
    if (questionId === intoId) return fail('question-state', { params: { state: source.value.state } });
    // Into what everybody may see, so that nobody is told of a question that is still hidden.
    const target = inState(state, intoId, VOTABLE);
    if (!target.ok) return target;
    const votes = new Set([...target.value.voters, ...source.value.voters]).size;
    return ok([{ type: 'question.merged', at: context.now, questionId, intoId, votes, act: actOf(context) }]);
  },

  'qna.unmerge': (state, { questionId }, context) => {
    const merged = inState(state, questionId, ['merged']);
    if (!merged.ok) return merged;
    const was = merged.value.last?.was;
    return was ? restored(state, merged.value, was, context, actOf(context)) : fail('undo-late');
  },

  'qna.edit': (state, { questionId, text }, context) => {
    const found = inState(state, questionId, OPEN);
    if (!found.ok) return found;
    const written = found.value.original ?? found.value.text;
    if (text === found.value.text) return ok([]);
    return ok([{ type: 'question.edited', at: context.now, questionId, text, original: text === written ? null : written, act: actOf(context) }]);
  },

  'qna.translate': (state, { questionId, language, text }, context) => {
    const question = state.questions[questionId];
    const { participantId } = context.actor;
    const seen = participantId === null || moderates(context) ? question : viewQuestion(state, question, { person: participantId });
    if (!question || !seen) return fail('not-found');
    const read = inState(state, questionId, [...OPEN, 'answered']);
    if (!read.ok) return read;
    if ((question.translations[language]?.text ?? '') === text && !isStale(question, language)) return ok([]);
    return ok([{ type: 'question.translated', at: context.now, questionId, language, text: text === '' ? null : text, act: actOf(context) }]);
  },
};

/** Was the question edited after this translation of it was written? */
const isStale = ({ translations, editedAt }: { translations: Record<string, { at: number }>; editedAt: number | null }, language: string): boolean =>
  editedAt !== null && (translations[language]?.at ?? editedAt) < editedAt;
