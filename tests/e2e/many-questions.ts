import type { LogEntry } from '@plenary/contracts';
import { createDb, createPostgresLog } from '@plenary/db';
import { newQuestion } from '@plenary/domain/testing';
import type { TestApi, TestSession } from '@plenary/test-kit';

const SUBJECTS = ['the key', 'the well', 'the meters', 'the bell', 'the list on the door', '水表', '钥匙', '鍵', 'die Gemeinde', 'the table'];
const text = (n: number) => `Who keeps ${SUBJECTS[n % SUBJECTS.length]} when household ${n} moves away, and who is asked before that?`;

/** So many questions that wait for review, put into the session's log at once, as if people had asked them. */
export async function fillQueue(api: TestApi, session: TestSession, count: number): Promise<void> {
  const database = createDb(api.database);
  const log = createPostgresLog(database);
  const head = await log.head(session.id);
  const asker = { participantId: session.seats.attendee.participantId, name: 'attendee', affiliation: 'Institute for Commons' };
  const slotId = session.slotIds[0] ?? null;
  const entries = Array.from({ length: count }, (_, n): LogEntry => {
    const question = newQuestion({
      id: `question-${n}`,
      number: n + 1,
      text: text(n),
      askedAt: Date.now() - (count - n) * 1_000,
      language: 'en',
      asker,
      slotId,
    });
    return {
      seq: head + n + 1,
      by: asker.participantId,
      commandId: `asked-${n}-at-once`,
      event: { type: 'question.submitted', at: question.askedAt, question },
    };
  });
  const appended = await log.append(session.id, entries);
  await database.close();
  if (!('appended' in appended)) throw new Error(`not filled: ${JSON.stringify(appended)}`);
}
