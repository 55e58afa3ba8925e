import { fail, ok, type Question, type RecordedEvent, type Result } from '@plenary/contracts';
import type { CommandsOf, Context, Deciders } from '../session/rules.ts';
import type { SessionState } from '../session/state.ts';
import { viewQuestion } from '../session/view.ts';
import { inState, VOTABLE } from './find.ts';
import { cameAlong, joinedWith } from './votes.ts';

export const decideVoting: Deciders<Extract<CommandsOf<'qna'>, 'qna.vote' | 'qna.unvote' | 'qna.follow' | 'qna.unfollow'>> = {
  'qna.vote': (state, { questionId }, context) => vote(state, questionId, context, true),
  'qna.unvote': (state, { questionId }, context) => vote(state, questionId, context, false),
  'qna.follow': (state, { questionId }, context) => follow(state, questionId, context, true),
  'qna.unfollow': (state, { questionId }, context) => follow(state, questionId, context, false),
};

/** The question as the caller may know it: nobody learns that a hidden one exists. */
const known = (state: SessionState, questionId: string, { actor }: Context): Question | null =>
  actor.participantId === null ? null : viewQuestion(state, state.questions[questionId], { person: actor.participantId });

function vote(state: SessionState, questionId: string, context: Context, cast: boolean): Result<RecordedEvent[]> {
  const { now, actor } = context;
  const participantId = actor.participantId;
  if (participantId === null) return fail('not-allowed');
  if (!known(state, questionId, context)) return fail('not-found');
  const question = inState(state, questionId, VOTABLE);
  if (!question.ok) return question;
  if (!state.qna.voting) return fail('questions-closed');
  const { votes, voters } = question.value;
  const counts = voters.includes(participantId);
  if (cast) {
    // One that came along with a question that was joined is cast for this one as well, and stays when they are parted.
    if (counts && !cameAlong(state, questionId, participantId)) return ok([]);
    return ok([{ type: 'vote.cast', at: now, questionId, participantId, votes: counts ? votes : votes + 1 }]);
  }
  if (!counts) return ok([]);
  // What was joined with it must not bring the vote back when it is parted again.
  const takenBack = [question.value, ...allJoinedWith(state, questionId).filter((one) => one.voters.includes(participantId))];
  return ok(takenBack.map((one) => ({ type: 'vote.taken-back', at: now, questionId: one.id, participantId, votes: one.votes - 1 })));
}

/** The questions that were joined with this one, and with those. */
const allJoinedWith = (state: SessionState, questionId: string): Question[] =>
  joinedWith(state, questionId).flatMap((one) => [one, ...allJoinedWith(state, one.id)]);

function follow(state: SessionState, questionId: string, context: Context, follows: boolean): Result<RecordedEvent[]> {
  const participantId = context.actor.participantId;
  if (participantId === null) return fail('not-allowed');
  const question = known(state, questionId, context);
  if (!question) return fail('not-found');
  if (question.followers.includes(participantId) === follows) return ok([]);
  return ok([{ type: follows ? 'question.followed' : 'question.unfollowed', at: context.now, questionId, participantId }]);
}
