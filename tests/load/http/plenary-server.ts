import { commandRoutes } from '@plenary/api/src/http/command-routes.ts';
import { createSeatCookies } from '@plenary/api/src/http/seat-cookie.ts';
import { createSeating } from '@plenary/api/src/http/seating.ts';
import { createHttp } from '@plenary/api/src/http/shell.ts';
import { createSigner } from '@plenary/api/src/http/signed.ts';
import { createSessionLog } from '@plenary/api/src/log/session-log.ts';
import type { LogEntry, RecordedEvent } from '@plenary/contracts';
import { createMemoryLog } from '@plenary/db';
import { details, person, talk } from '@plenary/domain/testing';
import { SLUG } from './messages.ts';

const SESSION = 'session-1';
const QUIET = { info: () => {}, warn: console.error, error: console.error };
const personOf = (n: number) => `person-${n}`;

function* history(people: number): Generator<RecordedEvent> {
  yield { type: 'session.created', at: 0, id: SESSION, organisationId: 'organisation-1', details: details({ slug: SLUG }), startsAt: 0 };
  for (let n = 0; n < people; n++) yield { type: 'participant.added', at: 0, participant: person(personOf(n), ['attendee'], { name: `Person ${n}` }) };
  yield { type: 'qna.set', at: 0, changes: { perPerson: 0 } };
  yield { type: 'slot.added', at: 0, slot: talk('slot-1'), before: null };
}

/** Everything that a command by HTTP goes through: origin, signed seat, roles, haste, contract, rules, headers. Only the store is memory. */
export async function startPlenary(people: number) {
  const repository = createMemoryLog();
  const entries = Array.from(history(people), (event, i): LogEntry => ({ seq: i + 1, by: null, commandId: `command-${i}`, event }));
  await repository.append(SESSION, entries);
  const log = createSessionLog({ repository, logger: QUIET });
  const signer = createSigner('a secret that is only used to measure with');
  const seating = createSeating({ log, signer, cookies: createSeatCookies(signer, () => false), stands: async () => true });
  const { fetch } = createHttp(commandRoutes(log), {
    async open(slug) {
      const read = slug === SLUG ? await log.read(SESSION) : null;
      return read && { id: SESSION, ...read };
    },
    accountOf: async () => null,
    seatOf: seating.seatOf.bind(seating),
    errorPage: (code) => code,
    logger: QUIET,
    publicUrl: null,
  });
  const seat = `seat_${SESSION}`;
  return { fetch, cookies: Array.from({ length: people }, (_, n) => `${seat}=${signer.sign(seat, `${personOf(n)}.open`)}`) };
}
