import { createHash, randomBytes } from 'node:crypto';
import { startApi } from '@plenary/test-kit';
import pg from 'pg';
import { Caller } from './caller.ts';

export type World = {
  url: string;
  /** The same store as the server's, to look at what it wrote and to make what no command makes. */
  store: pg.Client;
  /** Owner of the first organisation, signed in. */
  owner: Caller;
  /** Owner of another organisation, signed in. */
  stranger: Caller;
  close(): Promise<void>;
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Makes another organisation with an owner, and signs them in. */
async function otherOwner(url: string, store: pg.Client): Promise<Caller> {
  const email = 'other@example.org';
  await store.query(`insert into organisation (id, slug, name) values ('other-organisation', 'other', '{"en": "Other"}')`);
  await store.query(`insert into "user" (id, name, email, "emailVerified") values ('other-user', 'Other owner', $1, true)`, [email]);
  await store.query(`insert into organisation_member (organisation_id, user_id) values ('other-organisation', 'other-user')`);
  const token = randomBytes(16).toString('hex');
  const value = JSON.stringify({ email });
  await store.query(`insert into verification (id, identifier, value, "expiresAt") values ('other-verification', $1, $2, now() + interval '1 hour')`, [
    sha256(token),
    value,
  ]);
  const caller = new Caller(url);
  await caller.call(`/api/auth/magic-link/verify?token=${token}&callbackURL=%2F`);
  return caller;
}

/** A real server as a process of its own, on a database of its own, without demonstration and without video. */
export async function startWorld(): Promise<World> {
  const api = await startApi();
  const store = new pg.Client({ connectionString: api.database });
  await store.connect();
  const owner = new Caller(api.url);
  owner.keep(api.owner.cookies().split('; '));
  return {
    url: api.url,
    store,
    owner,
    stranger: await otherOwner(api.url, store),
    async close() {
      await store.end();
      await api.stop();
    },
  };
}

/** What a session needs to be planned. */
export const details = (slug: string, more: Record<string, unknown> = {}) => ({
  slug,
  title: { en: slug },
  theme: {},
  description: {},
  venue: {},
  source: {},
  languages: ['en'],
  zone: 'Asia/Shanghai',
  start: '2030-05-29T14:00',
  open: false,
  ...more,
});
export const person = (name: string, ...roles: string[]) => ({
  name,
  nameIn: {},
  position: '',
  positionIn: {},
  affiliation: '',
  affiliationIn: {},
  place: '',
  country: null,
  zone: null,
  language: null,
  roles,
});
export const slot = (...speakerIds: string[]) => ({
  partId: null,
  kind: 'talk',
  subject: { en: 'Talk' },
  summary: {},
  speakerIds,
  language: null,
  minutes: 20,
  before: null,
});

type Made = { link: { id: string }; url: string };
/** A personal link for a participant, made by who manages people. */
export async function linkFor(manager: Caller, slug: string, participantId: string): Promise<Made> {
  const { body, status } = await manager.post<Made>(`/api/v1/sessions/${slug}/links`, { participantId });
  if (status !== 200) throw new Error(`no link: ${JSON.stringify(body)}`);
  return body;
}
/** Adds a person and seats them by a link of their own. */
export async function seat(manager: Caller, slug: string, ...roles: string[]): Promise<{ caller: Caller; participantId: string; link: Made }> {
  const participantId = crypto.randomUUID();
  await manager.command(slug, 'people.add', person(roles.join(' '), ...roles), participantId);
  const link = await linkFor(manager, slug, participantId);
  const caller = new Caller(manager.url);
  await caller.call(link.url);
  return { caller, participantId, link };
}
