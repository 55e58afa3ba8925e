import { setImmediate as turn } from 'node:timers/promises';

const ROWS_A_TURN = 50;

/** The rows, and after every fifty of them others have their turn: a long table must not hold up a session that is running. */
export async function* inTurns<T>(rows: Iterable<T>): AsyncGenerator<T> {
  let count = 0;
  for (const row of rows) {
    yield row;
    if (++count % ROWS_A_TURN === 0) await turn();
  }
}
