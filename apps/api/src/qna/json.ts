import { Readable } from 'node:stream';
import { type QuestionRow, questionTable, type SessionState } from '@plenary/domain';
import { inTurns } from './in-turns.ts';

async function* pieces({ slug, title, zone, languages }: SessionState['details'], rows: Iterable<QuestionRow>): AsyncGenerator<string> {
  yield `{"session":${JSON.stringify({ slug, title, zone, languages })},"questions":[`;
  let between = '\n';
  for await (const row of inTurns(rows)) {
    yield between + JSON.stringify(row);
    between = ',\n';
  }
  yield '\n]}\n';
}

/** The table for programs: the words of the contracts, a question a line. */
export const jsonOf = (state: SessionState): Readable => Readable.from(pieces(state.details, questionTable(state)));
