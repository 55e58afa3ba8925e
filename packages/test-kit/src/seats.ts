import { type CommandInput, type CommandName, ROLES, type Role, type SessionDetails } from '@plenary/contracts';
import { details, newcomer, talk } from '@plenary/domain/testing';
import type { TestApi } from './api.ts';
import type { Visitor } from './visitor.ts';

/** Somebody with a seat in a session. */
export type Seat = {
  slug: string;
  participantId: string;
  /** Where they are connected. */
  origin: string;
  browser: Visitor;
  /** A command by HTTP; rejects when it is refused. */
  command<N extends CommandName>(name: N, input: CommandInput<N>, id?: string): Promise<{ seq: number; id: string }>;
};
export type SeatedRole = Exclude<Role, 'owner'>;
export type TestSession = {
  id: string;
  slug: string;
  seats: Record<Role, Seat>;
  slotIds: string[] /** Seats one more person. */;
  seat(role: SeatedRole, name?: string): Promise<Seat>;
};

const commandPath = (slug: string, name: string) => `/api/v1/sessions/${slug}/commands/${name}`;

export const seatOf = (slug: string, participantId: string, origin: string, browser: Visitor): Seat => ({
  slug,
  participantId,
  origin,
  browser,
  command: (name, input, id = crypto.randomUUID()) => browser.json('POST', commandPath(slug, name), { id, input }),
});

/** The same person at another node. */
export const seatAt = ({ slug, participantId, browser }: Seat, origin: string): Seat => seatOf(slug, participantId, origin, browser.at(origin));

/** Takes a seat by a personal link, as the person would. */
async function takeSeat(api: TestApi, slug: string, owner: Seat, role: SeatedRole, name: string): Promise<Seat> {
  const { id } = await owner.command('people.add', newcomer([role], { name }));
  const { url } = await owner.browser.json<{ url: string }>('POST', `/api/v1/sessions/${slug}/links`, { participantId: id });
  const browser = api.visitor();
  const joined = await browser.send('GET', new URL(url).pathname);
  if (joined.status !== 303) throw new Error(`the link of ${name} answered ${joined.status}`);
  return seatOf(slug, id, api.url, browser);
}

/** `draft`: not announced. `live`: its first talk is running. */
type Standing = { live?: boolean; draft?: boolean };
/** A session made over HTTP, with one person of each role and three talks of the speaker. */
export async function createSession(api: TestApi, { draft = false, live = !draft, ...more }: Partial<SessionDetails> & Standing = {}): Promise<TestSession> {
  const id = crypto.randomUUID();
  const slug = more.slug ?? `session-${id.slice(0, 13)}`;
  const { you } = await api.owner.json<{ you: string }>('POST', '/api/v1/sessions', { ...details({ ...more, slug }), id });
  const owner = seatOf(slug, you, api.url, api.owner);
  const seat = (role: SeatedRole, name: string = role) => takeSeat(api, slug, owner, role, name);
  const seated = ROLES.map(async (role) => [role, role === 'owner' ? owner : await seat(role)] as const);
  const seats: Partial<Record<Role, Seat>> = Object.fromEntries(await Promise.all(seated));
  const slotIds: string[] = [];
  for (const subject of ['one', 'two', 'three']) {
    const { id: __, ...slot } = talk('any', { subject: { en: subject }, speakerIds: [seats.speaker?.participantId ?? ''] });
    slotIds.push((await owner.command('programme.add-slot', { ...slot, before: null })).id);
  }
  if (!draft) await owner.command('session.schedule', {});
  if (live) {
    await owner.command('running-order.open-doors', {});
    await owner.command('running-order.start', {});
  }
  return { id, slug, seats: seats as Record<Role, Seat>, slotIds, seat };
}
