import { type Failure, fail, grants } from '@plenary/contracts';
import { valuesOf } from '../session/record.ts';
import type { SessionState } from '../session/state.ts';
import { isOver } from '../session/state.ts';
import { OPEN } from './find.ts';

/** Why this participant may not ask just now; null: they may. The same for the server that refuses and for the box that says so beforehand. */
export function askingObstacle(state: SessionState, me: string, now: number): Failure | null {
  const { qna, silenced, participants, questions } = state;
  const because = (...args: Parameters<typeof fail>) => fail(...args).error;
  if (isOver(state)) return because('session-over');
  if (!qna.open) return because('questions-closed');
  if (silenced.includes(me)) return because('silenced');
  if (qna.perPerson === 0 && qna.slowSeconds === 0) return null;
  let [waiting, last] = [0, 0];
  for (const { asker, state: stands, askedAt } of valuesOf(questions)) {
    if (asker?.participantId !== me) continue;
    if (OPEN.includes(stands)) waiting += 1;
    last = Math.max(last, askedAt);
  }
  if (qna.perPerson > 0 && waiting >= qna.perPerson) return because('question-limit', { params: { max: qna.perPerson } });
  // A clock that was set back in between must not make anybody wait longer.
  const since = now - last;
  const wait = qna.slowSeconds * 1_000 - since;
  const crew = grants(participants[me]?.roles ?? [], 'qna.moderate');
  return !crew && since >= 0 && wait > 0 ? because('slow-mode', { params: { seconds: Math.ceil(wait / 1_000) } }) : null;
}
