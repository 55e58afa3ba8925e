import { Country, fail, Id, Lang, LIMITS, line, ok, optionalLine, SessionDetails, ZoneName } from '@plenary/contracts';
import { isOver, type LogRepository, type SessionHead, view } from '@plenary/domain';
import * as z from 'zod';
import { sessionOf } from '../../http/in-session.ts';
import type { Proofs } from '../../http/proof.ts';
import { defineRoute, defineWritten, type OpenedSession, type Route } from '../../http/route.ts';
import type { SeatCookies } from '../../http/seat-cookie.ts';
import type { SeatKeeper } from '../../http/seating.ts';
import type { SessionDirectory } from './service.ts';
import { writeSnapshot } from './snapshot.ts';

type Parts = {
  sessions: SessionDirectory;
  seating: SeatKeeper;
  cookies: SeatCookies;
  proofs: Proofs;
  entries: Pick<LogRepository, 'read'>;
  now(): number;
};

const NewSession = SessionDetails.extend({
  /** Made by the client, so that the same request sent twice makes one session. */
  id: Id.optional(),
});
const Entering = z.object({
  name: line(LIMITS.name),
  affiliation: optionalLine(LIMITS.affiliation).default(''),
  country: Country.nullable().default(null),
  language: Lang.nullable().default(null),
  zone: ZoneName.nullable().default(null),
});

const viewFor = ({ id: _, seq, state }: OpenedSession, you: string, now: number) => ({ seq, state: view(state, { person: you }), you, now });
/** Events of which nobody but the person themselves learns. */
const SECRET = /^vote\.|^question\.(un)?followed$/;
const summary = ({ slug, phase, startsAt, details, sessionId }: SessionHead) => ({
  id: sessionId,
  slug,
  phase,
  startsAt,
  title: details.title,
  zone: details.zone,
  languages: details.languages,
});

/** What anybody may know at the door of a session that has been announced. */
const door = ({ state }: OpenedSession) => ({
  slug: state.details.slug,
  title: state.details.title,
  theme: state.details.theme,
  languages: state.details.languages,
  zone: state.details.zone,
  startsAt: state.startsAt,
  phase: state.phase,
  open: state.details.open,
  doorsOpen: state.doorsOpenedAt !== null && !isOver(state),
});

export const sessionRoutes = ({ sessions, seating, cookies, proofs, entries, now }: Parts): Route[] => [
  defineRoute({
    method: 'post',
    path: '/api/v1/sessions',
    permission: 'session.create',
    summary: 'Plans a session; whoever makes it is seated in it as its owner',
    body: NewSession,
    async handler({ body: { id = crypto.randomUUID(), ...details }, actor, headers }) {
      const organisationId = actor.account?.organisationIds[0];
      if (!actor.account || !organisationId) return fail('not-allowed');
      const key = Id.safeParse(headers.get('idempotency-key'));
      const made = await sessions.create(key.success ? key.data : id, organisationId, details);
      if (!made.ok) return made;
      const { seat, session } = await seating.seatOwner(made.value, actor.account);
      return ok(viewFor(session, seat.participantId ?? '', now()));
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/sessions',
    permission: 'session.create',
    summary: 'Every session of the caller’s organisation, drafts too, newest first',
    handler: async ({ actor }) => ok({ sessions: (await sessions.list(actor.account?.organisationIds[0] ?? '')).map(summary) }),
  }),
  defineWritten({
    path: '/api/v1/sessions/:slug',
    permission: 'session.read',
    summary: 'The session as the caller may see it, with the number of the log entry it stands at',
    write(call) {
      const { seq, state } = sessionOf(call);
      return writeSnapshot({ seq, state, you: call.actor.participantId ?? '', now: now() });
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/sessions/:slug/door',
    permission: 'anyone',
    summary: 'What somebody without a seat may know: title, times, whether one may enter by name',
    async handler(call) {
      const session = sessionOf(call);
      const seated = call.actor.participantId !== null;
      return ok({ ...door(session), seated });
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/sessions/:slug/enter',
    permission: 'anyone',
    summary: 'Takes an attendee’s seat in an open session, with a name only; answers with a first proof of it',
    body: Entering,
    async handler(call) {
      const { id, state } = sessionOf(call);
      const seated = (participantId: string, via: string) => ok({ you: participantId, proof: proofs.make({ sessionId: id, participantId, via }) });
      const { participantId, via } = call.actor;
      if (participantId && via) return seated(participantId, via);
      if (isOver(state)) return fail('session-over');
      if (!state.details.open) return fail('not-allowed');
      const entered = await seating.enter(call.c, id, call.body);
      return entered.ok ? seated(entered.value.participantId, entered.value.via) : entered;
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/sessions/:slug/leave',
    permission: 'session.read',
    summary: 'Gives this browser’s seat up; the link that led to it stays good',
    async handler(call) {
      cookies.clear(call.c, sessionOf(call).id);
      return ok(null);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/sessions/:slug/proof',
    permission: 'session.read',
    summary: 'A proof of the seat for opening the live connection, good for one minute',
    async handler(call) {
      const { participantId, via } = call.actor;
      return participantId && via ? ok({ proof: proofs.make({ sessionId: sessionOf(call).id, participantId, via }) }) : fail('not-allowed');
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/sessions/:slug/log',
    permission: 'people.list',
    summary: 'The newest entries of the log, newest first, at most 200: who did what and when. Who votes for or follows what is nobody’s business and left out',
    async handler(call) {
      const { id, seq } = sessionOf(call);
      const wished = Number(call.query.get('limit') ?? 50);
      const limit = Number.isInteger(wished) ? Math.min(Math.max(wished, 1), 200) : 50;
      const newest = await entries.read(id, Math.max(0, seq - limit), limit);
      return ok({ entries: newest.filter(({ event }) => !SECRET.test(event.type)).reverse() });
    },
  }),
];
