import { fail, ok } from '@plenary/contracts';
import type { CommandsOf, Deciders } from '../session/rules.ts';
import { viewQuestion } from '../session/view.ts';
import { actOf, from, inState, moderates, OPEN, VOTABLE } from './find.ts';
import { beforeMerge, hides, restored } from './restore.ts';
import { passedOnBy } from './votes.ts';

type Reviewing = 'qna.approve' | 'qna.decline' | 'qna.reopen' | 'qna.merge' | 'qna.unmerge' | 'qna.edit' | 'qna.translate';

export const decideReviewing: Deciders<Extract<CommandsOf<'qna'>, Reviewing>> = {
  'qna.approve': (state, { questionId }, context) =>
    from(state, questionId, ['submitted'], { type: 'question.approved', at: context.now, questionId, act: actOf(context) }),
  // Also what is approved: where nobody reviews, that is how a question is taken down.
  'qna.decline': (state, { questionId, kind, text }, context) =>
    hides(state, questionId, ['submitted', 'approved'], context, {
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
    const passedOn = passedOnBy(state, questionId, intoId);
    return ok([{ type: 'question.merged', at: context.now, questionId, intoId, votes, passedOn, act: actOf(context) }]);
  },

  'qna.unmerge': (state, { questionId }, context) => {
    const merged = inState(state, questionId, ['merged']);
    return merged.ok ? restored(state, merged.value, beforeMerge(merged.value), context, actOf(context)) : merged;
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
