import type { LogEntry, Question, RecordedEvent } from '@plenary/contracts';
import { createPostgresLog, type Database } from '@plenary/db';
import type { LogRepository } from '@plenary/domain';
import { details, newQuestion, person } from '@plenary/domain/testing';
import { openTestDatabase } from '@plenary/test-kit';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSessionLog } from './session-log.ts';

const PEOPLE = 300;
const QUESTIONS = 2_000;
const EVENTS = 20_000;
const id = 'session-long';
const logger = pino({ level: 'silent' });
const personId = (n: number) => `person-${String(n % PEOPLE).padStart(4, '0')}`;
const questionId = (n: number) => `question-${String(n % QUESTIONS).padStart(5, '0')}`;

const text = 'How long can a question be before its answer is no longer remembered by whoever asked it?';
const question = (n: number): Question =>
  newQuestion({
    id: questionId(n),
    number: n + 1,
    text,
    language: 'en',
    asker: { participantId: personId(n), name: `Person ${n % PEOPLE}`, affiliation: 'Institute for Long Sessions' },
    anonymous: n % 7 === 0,
    askedAt: n,
  });

/** What happened in a very long session. */
function* events(): Generator<RecordedEvent> {
  yield { type: 'session.created', at: 0, id, organisationId: 'organisation-1', details: details({ slug: 'a-long-day' }), startsAt: 0 };
  for (let n = 0; n < PEOPLE; n++)
    yield { type: 'participant.added', at: n, participant: person(personId(n), ['attendee'], { affiliation: 'Institute for Long Sessions' }) };
  for (let n = 0; n < QUESTIONS; n++) yield { type: 'question.submitted', at: n, question: question(n) };
  for (let n = 0; n < QUESTIONS; n++) yield { type: 'question.approved', at: n, questionId: questionId(n) };
  for (let n = 0; 1 + PEOPLE + 2 * QUESTIONS + n < EVENTS; n++) {
    yield {
      type: 'vote.cast',
      at: n,
      questionId: questionId(n),
      participantId: personId(n + Math.floor(n / QUESTIONS) * 17),
      votes: Math.floor(n / QUESTIONS) + 1,
    };
  }
}

describe('opening a long session', () => {
  let opened: Awaited<ReturnType<typeof openTestDatabase>>;
  let database: Database;
  let repository: LogRepository;
  beforeAll(async () => {
    opened = await openTestDatabase();
    database = opened.database;
    repository = createPostgresLog(database);
    const entries = Array.from(events(), (event, i): LogEntry => ({ seq: i + 1, by: null, commandId: `command-${i}`, event }));
    for (let i = 0; i < entries.length; i += 500) expect(await repository.append(id, entries.slice(i, i + 500))).toEqual({ appended: true });
    // Whoever opens it first saves what they folded.
    const log = createSessionLog({ repository, logger });
    await log.read(id);
    await vi.waitFor(async () => expect(await repository.loadSnapshot(id)).not.toBeNull(), 20_000);
    await log.close();
  }, 120_000);
  afterAll(async () => {
    await opened?.close();
  });

  /** How long opening takes, in ms: the median of some. */
  async function opening(from: LogRepository): Promise<number> {
    const times: number[] = [];
    for (let i = 0; i < 5; i++) {
      const log = createSessionLog({ repository: from, logger });
      const began = performance.now();
      const read = await log.read(id);
      times.push(performance.now() - began);
      expect(Object.keys(read?.state.questions ?? {})).toHaveLength(QUESTIONS);
      await log.close();
    }
    return times.sort((a, b) => a - b)[2] ?? Number.NaN;
  }

  it('LOG-26 of 20,000 events folds a few of them only', async () => {
    expect(await repository.head(id)).toBe(EVENTS);
    let read = 0;
    const counting: LogRepository = {
      ...repository,
      async read(...asked) {
        const page = await repository.read(...asked);
        read += page.length;
        return page;
      },
    };
    const saved = await opening(counting);
    expect(read / 5).toBeLessThan(500);
    // How long that is depends on the machine; that it is worth it does not.
    expect(await opening({ ...repository, loadSnapshot: async () => null })).toBeGreaterThan(2 * saved);
  }, 120_000);

  it('LOG-26 from its saved state is the same as from its first event', async () => {
    const [saved, folded] = [
      createSessionLog({ repository, logger }),
      createSessionLog({ repository: { ...repository, loadSnapshot: async () => null }, logger }),
    ];
    expect(await saved.read(id)).toEqual(await folded.read(id));
    await Promise.all([saved.close(), folded.close()]);
  }, 60_000);
});
