import { fail, Id, Instant, ok } from '@plenary/contracts';
import type { ContactRepository, Link, Outbox } from '@plenary/domain';
import * as z from 'zod';
import { sessionOf } from '../../http/in-session.ts';
import { knowing } from '../../http/knowing.ts';
import { type Call, defineRoute, type Route } from '../../http/route.ts';
import type { SeatCookies } from '../../http/seat-cookie.ts';
import type { SessionLog } from '../../log/session-log.ts';
import { Email } from '../../mail/address.ts';
import { invitation, roomOf } from '../../mail/invitation.ts';
import type { Mailer } from '../../mail/mailer.ts';
import type { People } from './service.ts';

type Parts = {
  people: People;
  contacts: ContactRepository;
  outbox: Outbox;
  mailer: Mailer;
  cookies: SeatCookies;
  log: Pick<SessionLog, 'read' | 'refresh'>;
  /** The address by which the caller reached us, or PUBLIC_URL. */
  baseUrl(call: Call): string;
};

const NewLink = z.object({
  participantId: Id,
  /** ms since 1970; absent: as long as the session is there */
  expiresAt: Instant.nullable().default(null),
  /** Send it there; absent: it is only shown. */
  email: Email.nullable().default(null),
});
/** The address holds the token: it is kept nowhere and told to nobody. */
const NO_TRACE = { 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' };
const OUTBOX_SHOWN = 500;

const outward = ({ sessionId: _, ...link }: Link) => link;

export const peopleRoutes = ({ people, contacts, outbox, mailer, cookies, log, baseUrl }: Parts): Route[] => [
  defineRoute({
    method: 'get',
    path: '/api/v1/sessions/:slug/links',
    permission: 'people.manage',
    summary: 'Personal links of the session, without their tokens, and the e-mail addresses known for its people',
    async handler(call) {
      const { id } = sessionOf(call);
      const [links, emails] = await Promise.all([people.list(id), contacts.list(id)]);
      return ok({ links: links.map(outward), emails });
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/sessions/:slug/links',
    permission: 'people.manage',
    summary: 'Makes a personal link for a participant, and sends it if an address is given. Its token is told this once',
    body: NewLink,
    async handler(call) {
      const { id, state } = sessionOf(call);
      const { participantId, expiresAt, email } = call.body;
      const made = await people.make(id, state, participantId, expiresAt);
      if (!made.ok) return made;
      const url = `${baseUrl(call)}/join/${made.value.token}`;
      if (!email) return ok({ link: outward(made.value.link), url, sent: null });
      await contacts.set(id, participantId, email);
      const letter = await mailer.send({
        ...invitation(state, participantId, url, call.locale),
        recipient: email,
        sessionId: id,
        organisationId: state.organisationId,
      });
      return ok({ link: outward(made.value.link), url, sent: letter.sentAt });
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/api/v1/sessions/:slug/links/:linkId',
    permission: 'people.manage',
    summary: 'Revokes a personal link and ends every seat taken by it, at once',
    handler: (call) => people.revoke(sessionOf(call).id, call.params.linkId ?? ''),
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/sessions/:slug/outbox',
    permission: 'people.manage',
    summary: 'Letters that were written for this session, newest first; without a mail server this is where they are',
    handler: async (call) => ok({ letters: await outbox.ofSession(sessionOf(call).id, OUTBOX_SHOWN), mail: mailer.state() }),
  }),
  defineRoute({
    method: 'get',
    path: '/join/:token',
    headers: NO_TRACE,
    permission: 'anyone',
    answers: 'page',
    summary: 'A personal link: exchanged at once for a seat, so that the token leaves the address bar',
    async handler({ params, c }) {
      const link = await people.exchange(params.token ?? '');
      const read = link && (await log.read(link.sessionId));
      if (!link || !read) return fail('link-invalid');
      const { state } = await knowing(log, { id: link.sessionId, ...read }, link.participantId);
      const participant = state.participants[link.participantId];
      if (!participant || participant.removed) return fail('link-invalid');
      cookies.set(c, link.sessionId, { participantId: participant.id, via: link.id });
      return new Response(null, { status: 303, headers: { ...NO_TRACE, location: `/s/${state.details.slug}/${roomOf(participant.roles)}` } });
    },
  }),
];

/** Who is connected is known to the live connection, which is made after everything that it asks. */
export const presenceRoutes = (here: (sessionId: string) => string[]): Route[] => [
  defineRoute({
    method: 'get',
    path: '/api/v1/sessions/:slug/presence',
    permission: 'people.list',
    summary: 'Participants with a part who are connected now, by id, and of the attendees those connected to this node',
    handler: async (call) => ok({ here: here(sessionOf(call).id) }),
  }),
];
