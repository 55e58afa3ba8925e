import { dispatch } from '@plenary/api/src/log/dispatch.ts';
import { createSessionLog, type SessionLog } from '@plenary/api/src/log/session-log.ts';
import type { LogEntry, RecordedEvent } from '@plenary/contracts';
import { createMemoryLog } from '@plenary/db';
import { audiences, view } from '@plenary/domain';
import { details, newQuestion, person, talk } from '@plenary/domain/testing';
import { median } from '../report.ts';

const SESSION = 'session-1';
const PEOPLE = 100;
const ROUNDS = 20;
const QUIET = { info: () => {}, warn: console.error, error: console.error };

let counter = 0;
const next = () => `command-${++counter}`;
const personId = (n: number) => `person-${String(n).padStart(4, '0')}`;
const questionId = (n: number) => `question-${String(n).padStart(4, '0')}`;
const slotId = (n: number) => `slot-${String(n).padStart(4, '0')}`;
const HOST = 'host-0001';

export type Size = { questions: number; slots: number };
function* history({ questions, slots }: Size): Generator<RecordedEvent> {
  yield { type: 'session.created', at: 0, id: SESSION, organisationId: 'organisation-1', details: details(), startsAt: 0 };
  yield { type: 'participant.added', at: 0, participant: person(HOST, ['host', 'moderator']) };
  yield { type: 'qna.set', at: 0, changes: { perPerson: 0 } };
  for (let n = 0; n < PEOPLE; n++) yield { type: 'participant.added', at: 0, participant: person(personId(n), ['attendee'], { name: `Person ${n}` }) };
  for (let n = 0; n < slots; n++) yield { type: 'slot.added', at: 0, slot: talk(slotId(n)), before: null };
  for (let n = 0; n < questions; n++) {
    const asker = { participantId: personId(n % PEOPLE), name: 'Nair', affiliation: '' };
    const text = `How long is question ${n}, on average, when somebody asks it from the back of the hall?`;
    yield { type: 'question.submitted', at: 0, question: newQuestion({ id: questionId(n), number: n + 1, text, asker, askedAt: n }) };
  }
}

/** A session of that size in the product's log, read once. The store is memory: what Postgres costs does not grow with the session. */
async function open(size: Size): Promise<SessionLog> {
  const repository = createMemoryLog();
  await repository.append(
    SESSION,
    Array.from(history(size), (event, i): LogEntry => ({ seq: i + 1, by: null, commandId: `history-${i}`, event })),
  );
  const log = createSessionLog({ repository, logger: QUIET });
  log.onAppended(({ entry, before, after }) => void audiences(before, after, entry.event));
  await log.read(SESSION);
  return log;
}

type Act = { by: string; id?: string; name: string; input: unknown };
type Acting = (size: Size, nth: number) => Act[];

/** One more question goes its way, in a session that has many. */
const asking: Acting = ({ questions }, nth) => {
  // A question bears the id of the command that asked it.
  const id = questionId(questions + nth);
  return [
    { by: personId(nth), id, name: 'qna.ask', input: { text: `And what of the ${nth}th?`, language: 'en', anonymous: false, namedInMinutes: true } },
    { by: HOST, name: 'qna.approve', input: { questionId: id } },
    { by: personId(nth + 1), name: 'qna.vote', input: { questionId: id } },
    { by: HOST, name: 'qna.edit', input: { questionId: id, text: 'And what of this one?' } },
  ];
};
/** A slot of many becomes longer or shorter. */
const planning: Acting = ({ slots }, nth) => [{ by: HOST, name: 'programme.edit-slot', input: { slotId: slotId(nth % slots), minutes: 5 + (nth % 20) } }];
export const ACTING = { asking, planning };

/** The ms that one act takes, and one attendee's snapshot as text: medians. */
export async function costOfActing(size: Size, acting: Acting): Promise<{ actMs: number; snapshotMs: number }> {
  const [acts, snapshots]: [number[], number[]] = [[], []];
  const log = await open(size);
  for (let nth = 0; nth < ROUNDS; nth++) {
    for (const { by, id = next(), name, input } of acting(size, nth)) {
      const began = performance.now();
      const done = await dispatch(log, SESSION, { id, name, input }, by);
      acts.push(performance.now() - began);
      if (!done.ok) throw new Error(`${name}: ${JSON.stringify(done)}`);
    }
    const read = await log.read(SESSION);
    if (!read) throw new Error('there is no such session');
    const began = performance.now();
    JSON.stringify(view(read.state, { person: personId(nth) }));
    snapshots.push(performance.now() - began);
  }
  await log.close();
  return { actMs: median(acts), snapshotMs: median(snapshots) };
}
