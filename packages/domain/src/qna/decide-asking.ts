import { fail, ok, type Question, type RecordedEvent } from '@plenary/contracts';
import { speakerIn } from '../people/find.ts';
import { valuesOf } from '../session/record.ts';
import type { CommandsOf, Context, Deciders } from '../session/rules.ts';
import { isOver, type SessionState } from '../session/state.ts';
import { actOf, isMine } from './find.ts';
import { newQuestion } from './new-question.ts';
import { askingObstacle } from './obstacle.ts';
import { hides } from './restore.ts';

type About = { slotId?: string | undefined; toId?: string | undefined };
type Asked = Pick<Question, 'text' | 'language' | 'asker' | 'anonymous' | 'namedInMinutes'> & About;

/** What a question is about: the slot that was chosen; else one of the chosen speaker that is not over; else what runs now. */
function slotFor(state: SessionState, { slotId, toId }: About): string | null {
  if (slotId !== undefined) return slotId;
  const theirs = state.slots.filter((slot) => toId !== undefined && slot.speakerIds.includes(toId));
  const coming = theirs.find(({ id }) => !['done', 'skipped'].includes(state.runs[id]?.state ?? 'planned'));
  return (coming ?? theirs[0])?.id ?? state.currentSlotId;
}

const questionOf = (state: SessionState, { text, language, asker, anonymous, namedInMinutes, ...about }: Asked, { id, now }: Context): Question =>
  newQuestion({
    id,
    number: valuesOf(state.questions).length + 1,
    slotId: slotFor(state, about),
    toId: about.toId ?? null,
    text,
    language,
    asker,
    anonymous,
    namedInMinutes,
    askedAt: now,
  });

/** Do the slot and the speaker that it is about exist? */
const isAbout = (state: SessionState, { slotId, toId }: About): boolean =>
  (slotId === undefined || state.slots.some(({ id }) => id === slotId)) && (toId === undefined || speakerIn(state, toId) !== null);

export const decideAsking: Deciders<Extract<CommandsOf<'qna'>, 'qna.ask' | 'qna.ask-on-behalf' | 'qna.withdraw'>> = {
  'qna.ask': (state, input, context) => {
    const asker = context.actor.participantId === null ? undefined : state.participants[context.actor.participantId];
    if (!asker || asker.removed) return fail('not-allowed');
    const obstacle = askingObstacle(state, asker.id, context.now);
    if (obstacle) return { ok: false, error: obstacle };
    if (input.anonymous && !state.qna.anonymous) return fail('anonymous-not-allowed');
    if (!isAbout(state, input)) return fail('not-found');
    const question = questionOf(state, { ...input, asker: { participantId: asker.id, name: asker.name, affiliation: asker.affiliation } }, context);
    const shown: RecordedEvent[] = state.qna.moderated ? [] : [{ type: 'question.approved', at: context.now, questionId: context.id }];
    return ok([{ type: 'question.submitted', at: context.now, question }, ...shown]);
  },

  'qna.ask-on-behalf': (state, input, context) => {
    const { participantId, name, affiliation } = input;
    const person = participantId === null ? null : state.participants[participantId];
    if (person === undefined || person?.removed || !isAbout(state, input)) return fail('not-found');
    if (isOver(state)) return fail('session-over');
    const known = person ? { participantId, name: person.name, affiliation: person.affiliation } : { participantId, name, affiliation };
    const named = known.name !== '';
    const asked = { ...input, asker: named ? known : null, anonymous: !named, namedInMinutes: named };
    const { now: at, id: questionId } = context;
    // A moderator wrote it, so there is nothing to be reviewed.
    return ok([
      { type: 'question.submitted', at, question: questionOf(state, asked, context), act: actOf(context) },
      { type: 'question.approved', at, questionId, act: actOf(context) },
    ]);
  },

  'qna.withdraw': (state, { questionId }, context) => {
    const question = state.questions[questionId];
    // What is hidden from the caller answers like what does not exist.
    if (!question || !isMine(question, context)) return fail('not-found');
    return hides(state, questionId, ['submitted', 'approved', 'deferred'], context, {
      type: 'question.withdrawn',
      at: context.now,
      questionId,
      act: actOf(context),
    });
  },
};
