import { fail, grants, ok, type Question, type RecordedEvent, UNDO_MS } from '@plenary/contracts';
import { valuesOf } from '../session/record.ts';
import type { CommandsOf, Context, Deciders } from '../session/rules.ts';
import type { SessionState } from '../session/state.ts';
import { actOf, isMine, moderates } from './find.ts';
import { restoredAll } from './restore.ts';

type Order = 'qna.set' | 'qna.silence' | 'qna.unsilence' | 'qna.undo';

const askedBy = (state: SessionState, participantId: string) => valuesOf(state.questions).filter(({ asker }) => asker?.participantId === participantId);

/** Each takes back their own acts; a moderator also another's, but not what an asker did with their own question. */
const mayUndo = (question: Question, by: string | null, context: Context): boolean =>
  (by !== null && by === context.actor.participantId) ||
  (moderates(context) && (by === null || by !== question.asker?.participantId || isMine(question, context)));

export const decideOrder: Deciders<Extract<CommandsOf<'qna'>, Order>> = {
  'qna.set': (_, changes, { now }) => ok([{ type: 'qna.set', at: now, changes }]),

  'qna.silence': (state, { participantId }, context) => {
    const person = state.participants[participantId];
    if (!person || person.removed) return fail('not-found');
    // Moderators silence the room, not one another.
    if (grants(person.roles, 'qna.moderate')) return fail('not-allowed');
    if (state.silenced.includes(participantId)) return ok([]);
    const { now: at } = context;
    const pending = askedBy(state, participantId).filter((question) => question.state === 'submitted');
    const gone = pending.map(
      ({ id: questionId }): RecordedEvent => ({ type: 'question.declined', at, questionId, reason: { kind: 'silenced', text: '' }, act: actOf(context) }),
    );
    return ok([{ type: 'qna.silenced', at, participantId }, ...gone]);
  },

  'qna.unsilence': (state, { participantId }, context) => {
    if (!state.silenced.includes(participantId)) return state.participants[participantId] ? ok([]) : fail('not-found');
    const { now: at } = context;
    const back = askedBy(state, participantId).filter(({ state: one, reason }) => one === 'declined' && reason?.kind === 'silenced');
    const reopened = back.map(({ id: questionId }): RecordedEvent => ({ type: 'question.reopened', at, questionId, act: actOf(context) }));
    return ok([{ type: 'qna.unsilenced', at, participantId }, ...reopened]);
  },

  'qna.undo': (state, { act }, context) => {
    const touched = valuesOf(state.questions).filter(({ last }) => last?.act === act);
    const mine = touched.filter((question) => mayUndo(question, question.last?.by ?? null, context));
    if (mine.length === 0) return moderates(context) ? fail('undo-late') : fail('not-found');
    const all = mine.flatMap((question) => (question.last && context.now - question.last.at <= UNDO_MS ? [{ question, was: question.last.was }] : []));
    if (all.length < mine.length) return fail('undo-late');
    // Those that join another again come after it: it must be there before.
    return restoredAll(
      state,
      all.sort((a, b) => Number(a.was.mergedInto !== null) - Number(b.was.mergedInto !== null)),
      context,
    );
  },
};
