import type { RequestListener } from 'node:http';
import { commandRoutes } from '@plenary/api/src/http/command-routes.ts';
import { createSeatCookies } from '@plenary/api/src/http/seat-cookie.ts';
import { createSeating } from '@plenary/api/src/http/seating.ts';
import { createHttp } from '@plenary/api/src/http/shell.ts';
import { createSigner } from '@plenary/api/src/http/signed.ts';
import { createSessionLog, type SessionLog } from '@plenary/api/src/log/session-log.ts';
import { type LogEntry, ok, type RecordedEvent } from '@plenary/contracts';
import { createMemoryLog } from '@plenary/db';
import { details, person, talk } from '@plenary/domain/testing';
import type { Halls, Seated } from './messages.ts';

const QUIET = { info: () => {}, warn: console.error, error: console.error };
const slugOf = (session: number) => `hall-${session}`;
const idOf = (session: number) => `session-${session}`;
const personOf = (n: number) => `person-${n}`;

function* history(session: number, people: number): Generator<RecordedEvent> {
  yield { type: 'session.created', at: 0, id: idOf(session), organisationId: 'organisation-1', details: details({ slug: slugOf(session) }), startsAt: 0 };
  for (let n = 0; n < people; n++) yield { type: 'participant.added', at: 0, participant: person(personOf(n), ['attendee'], { name: `Person ${n}` }) };
  yield { type: 'qna.set', at: 0, changes: { perPerson: 100 } };
  yield { type: 'slot.added', at: 0, slot: talk('slot-1'), before: null };
}

/** A log that does nothing but count. */
function acknowledging(): Pick<SessionLog, 'execute'> {
  let seq = 0;
  return { execute: async () => ok({ seq: ++seq }) };
}

/** Everything that a command by HTTP goes through: origin, signed seat, roles, haste, contract, headers. The store is memory. */
export async function startPlenary({ sessions, people, log: kind }: Halls): Promise<{ listener: RequestListener; seated: Seated[] }> {
  const repository = createMemoryLog();
  const ids = new Map<string, string>();
  for (let session = 0; session < sessions; session++) {
    ids.set(slugOf(session), idOf(session));
    const entries = Array.from(history(session, people), (event, i): LogEntry => ({ seq: i + 1, by: null, commandId: `command-${i}`, event }));
    await repository.append(idOf(session), entries);
  }
  const log = createSessionLog({ repository, logger: QUIET });
  const signer = createSigner('a secret that is only used to measure with');
  const seating = createSeating({ log, signer, cookies: createSeatCookies(signer, () => false), stands: async () => true, standsAtHand: () => true });
  const listener = createHttp(commandRoutes(kind === 'rules' ? log : acknowledging()), {
    async open(slug) {
      const id = ids.get(slug);
      const read = id ? await log.read(id) : null;
      return id && read ? { id, ...read } : null;
    },
    openAtHand(slug) {
      const id = ids.get(slug);
      const read = id ? log.atHand(id) : null;
      return id && read ? { id, ...read } : null;
    },
    accountOf: async () => null,
    seatOf: seating.seatOf.bind(seating),
    seatAtHand: seating.seatAtHand,
    errorPage: (code) => code,
    logger: QUIET,
    publicUrl: null,
  });
  const seat = (session: number, n: number): Seated => {
    const name = `seat_${idOf(session)}`;
    return { slug: slugOf(session), cookie: `${name}=${signer.sign(name, `${personOf(n)}.open`)}` };
  };
  // Neighbours in the list sit in different sessions.
  return { listener, seated: Array.from({ length: people * sessions }, (_, i) => seat(i % sessions, Math.floor(i / sessions))) };
}
