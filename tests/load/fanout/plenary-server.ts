import type { Server } from 'node:http';
import { createSessionLog } from '@plenary/api/src/log/session-log.ts';
import { createRealtime } from '@plenary/api/src/realtime/realtime.ts';
import type { LogEntry, Question, RecordedEvent } from '@plenary/contracts';
import { createMemoryLog } from '@plenary/db';
import { details, newQuestion, person } from '@plenary/domain/testing';

const SESSION = 'session-1';
const HOST = 'host-0001';
const LOUD = { info: () => {}, warn: console.error, error: console.error };

const question = (n: number): Question =>
  newQuestion({
    id: `question-${n}`,
    number: n + 1,
    text: 'How long is a question that somebody asks from the back of the hall, on average?',
    language: 'en',
    asker: { participantId: 'person-0', name: 'Nair', affiliation: 'Institute for Commons' },
    anonymous: false,
    askedAt: n,
  });

function* history(people: number, questions: number): Generator<RecordedEvent> {
  yield { type: 'session.created', at: 0, id: SESSION, organisationId: 'organisation-1', details: details(), startsAt: 0 };
  yield { type: 'participant.added', at: 0, participant: person(HOST, ['host']) };
  for (let n = 0; n < people; n++) yield { type: 'participant.added', at: 0, participant: person(`person-${n}`, ['attendee'], { name: `Person ${n}` }) };
  for (let n = 0; n < questions; n++) yield { type: 'question.submitted', at: 0, question: question(n) };
}

/** The whole live side of the product: commands by its log, frames by its sockets. Only the store is memory: what Postgres costs is another measurement. */
export async function startPlenary(http: Server, people: number, questions: number): Promise<(count: number) => Promise<void>> {
  const repository = createMemoryLog();
  const entries = Array.from(history(people, questions), (event, i): LogEntry => ({ seq: i + 1, by: null, commandId: `command-${i}`, event }));
  await repository.append(SESSION, entries);
  const log = createSessionLog({ repository, logger: LOUD });
  const realtime = createRealtime({
    log,
    now: Date.now,
    logger: LOUD,
    readProof: (participantId) => ({ sessionId: SESSION, participantId, via: 'open' }),
    stands: async () => true,
    ended: async () => [],
    originAllowed: () => true,
  });
  realtime.attach(http);
  let approved = 0;
  return async (count) => {
    const ids = Array.from({ length: count }, () => `question-${approved++}`);
    const answers = await Promise.all(
      ids.map((questionId) => log.execute(SESSION, { id: `approve-${questionId}`, name: 'qna.approve', input: { questionId } }, HOST)),
    );
    if (answers.some((one) => !one.ok)) throw new Error(`not approved: ${JSON.stringify(answers.find((one) => !one.ok))}`);
  };
}
