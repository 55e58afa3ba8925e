import { CLIENT_COMMANDS, type CommandName } from '@plenary/contracts';
import { rightsOf } from '@plenary/domain';
import { after as having, person as participant, sessionOf, talk } from '@plenary/domain/testing';
import { connect, createVisitor, seatOf } from '@plenary/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS, MEDIA, ROLE_MAY, ROUTES, type Role, type Row, SERVER_COMMANDS } from './authorisation-table.ts';
import { Caller } from './caller.ts';
import { NOBODY, sampleInputs } from './sample-inputs.ts';
import { details, seat, slot, startWorld, type World } from './world.ts';

const SEATED: Exclude<Role, 'owner'>[] = ['host', 'moderator', 'speaker', 'interpreter', 'recorder', 'attendee'];
/** `here`: the session that people were seated in; `there`: another of the same organisation; `abroad`: another organisation's; `draft`: not announced. */
const SESSIONS = { here: 'matrix-here', there: 'matrix-there', abroad: 'matrix-abroad', draft: 'matrix-draft', nowhere: 'matrix-nowhere' } as const;
type Where = keyof typeof SESSIONS;
/** `role`: what they are in `here` and nowhere else; 'account': an owner, in all sessions of their organisation. null: they have, or still have, no seat. */
type Persona = { who: string; caller: Caller; role: Role | null; account: boolean };

let world: World;
let personas: Persona[];
const people: Partial<Record<Role, { caller: Caller; participantId: string }>> = {};

async function plan(by: Caller, slug: string, announced: boolean): Promise<void> {
  await by.post('/api/v1/sessions', details(slug));
  await by.command(slug, 'programme.add-slot', slot());
  if (announced) await by.command(slug, 'session.schedule');
}

/** Every kind of caller, each as they are at the end of their story. */
async function cast(): Promise<Persona[]> {
  const { owner, url, store } = world;
  const found: Persona[] = [
    { who: 'anonymous', caller: new Caller(url), role: null, account: false },
    { who: 'owner', caller: owner.frozen(), role: 'owner', account: true },
  ];
  for (const role of SEATED) {
    const now = await seat(owner, SESSIONS.here, role);
    people[role] = now;
    found.push({ who: role, caller: now.caller.frozen(), role, account: false });
    const revoked = await seat(owner, SESSIONS.here, role);
    await owner.call(`/api/v1/sessions/${SESSIONS.here}/links/${revoked.link.link.id}`, { method: 'DELETE' });
    found.push({ who: `${role}, link revoked`, caller: revoked.caller.frozen(), role: null, account: false });
    const expired = await seat(owner, SESSIONS.here, role);
    await store.query('update link set expires_at = 1 where id = $1', [expired.link.link.id]);
    found.push({ who: `${role}, link expired`, caller: expired.caller.frozen(), role: null, account: false });
    const removed = await seat(owner, SESSIONS.here, role);
    await owner.command(SESSIONS.here, 'people.remove', { participantId: removed.participantId });
    found.push({ who: `${role}, removed`, caller: removed.caller.frozen(), role: null, account: false });
  }
  return found;
}

beforeAll(async () => {
  world = await startWorld();
  await plan(world.owner, SESSIONS.here, true);
  await plan(world.owner, SESSIONS.there, true);
  await plan(world.owner, SESSIONS.draft, false);
  await plan(world.stranger, SESSIONS.abroad, true);
  personas = await cast();
});
afterAll(() => world?.close());

/** What the persona is in that session; null: nobody. */
const roleIn = ({ role, account }: Persona, where: Where): Role | null => {
  if (where === 'here') return role;
  return account && (where === 'there' || where === 'draft') ? 'owner' : null;
};

function expected(persona: Persona, [may, answers]: Row, where: Where | null): number[] {
  const allowed = [answers].flat();
  if (where === null) return may === 'anyone' || persona.account ? allowed : [401];
  if (where === 'nowhere') return [404];
  const role = roleIn(persona, where);
  if (role === null) return may === 'anyone' && where !== 'draft' ? allowed : [404];
  return ROLE_MAY[role].includes(may) ? allowed : [403];
}

const concrete = (path: string, where: Where | null) => path.replace('{slug}', where ? SESSIONS[where] : '').replace(/\{\w+\}/g, 'none-such-thing');
const wheres = (path: string): (Where | null)[] => (path.includes('{slug}') ? (Object.keys(SESSIONS) as Where[]) : [null]);

/** Each persona in each place: what came back where something else should have. */
async function slips(method: string, path: string, row: Row): Promise<string[]> {
  const wrong: string[] = [];
  for (const where of wheres(path)) {
    await Promise.all(
      personas.map(async (persona) => {
        const nonsense = method === 'GET' || method === 'OPTIONS' ? {} : { body: '"nonsense"' };
        const { status } = await persona.caller.call(concrete(path, where), { method, ...nonsense });
        const right = expected(persona, row, where);
        if (!right.includes(status)) wrong.push(`${persona.who} in ${where ?? 'the organisation'}: ${status} instead of ${right.join(' or ')}`);
      }),
    );
  }
  return wrong.slice(0, 10);
}

describe('H-9 routes', () => {
  let described: string[];
  beforeAll(async () => {
    const { paths } = (await new Caller(world.url).call<{ paths: Record<string, Record<string, unknown>> }>('/openapi.json')).body;
    described = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
  });

  it('H-9 every route has a row, and every row a route', () => {
    const commands = Object.keys(COMMANDS).map((name) => `POST /api/v1/sessions/{slug}/commands/${name}`);
    expect(described.toSorted()).toEqual([...Object.keys(ROUTES), ...commands].toSorted());
  });
  it.each(Object.entries(ROUTES))('H-9 %s', async (route, row) => {
    const [method = '', path = ''] = route.split(' ');
    expect(await slips(method, path, row)).toEqual([]);
  });
});

describe('H-9 commands', () => {
  it('H-9 every command has a row, and every row a command', () => {
    expect(Object.keys(COMMANDS).toSorted()).toEqual(CLIENT_COMMANDS.toSorted());
    expect(Object.keys(sampleInputs(NOBODY)).toSorted()).toEqual(CLIENT_COMMANDS.toSorted());
  });
  it.each(Object.entries(COMMANDS))('H-9 %s by HTTP', async (name, may) => {
    expect(await slips('POST', `/api/v1/sessions/{slug}/commands/${name}`, [may, 422])).toEqual([]);
  });
  it.each(SERVER_COMMANDS)('H-9 %s is unknown to everybody', async (name) => {
    for (const { caller } of personas) expect((await caller.post(`/api/v1/sessions/${SESSIONS.here}/commands/${name}`, { input: {} })).status).toBe(404);
  });

  it.each(SEATED)('H-9 what a %s may not do is refused over the live connection as well', async (role) => {
    const { caller, participantId } = people[role] ?? { caller: world.owner, participantId: '' };
    const live = await connect(
      seatOf(
        SESSIONS.here,
        participantId,
        world.url,
        createVisitor(() => world.url, caller.cookies),
      ),
    );
    const inputs = sampleInputs(NOBODY);
    const wrong: string[] = [];
    for (const [name, may] of Object.entries(COMMANDS)) {
      if (ROLE_MAY[role].includes(may)) continue;
      const answer = await live.command(name as CommandName, inputs[name as CommandName] as never);
      if (answer.ok || answer.error.code !== 'not-allowed') wrong.push(`${name}: ${JSON.stringify(answer)}`);
    }
    for (const name of SERVER_COMMANDS) {
      const answer = await live.command(name as CommandName, {} as never);
      if (answer.ok || answer.error.code !== 'unknown-command') wrong.push(`${name}: ${JSON.stringify(answer)}`);
    }
    live.close();
    expect(wrong).toEqual([]);
  });
});

describe('H-9 media grants', () => {
  const role = (name: Role) => ({ type: 'participant.added' as const, at: 0, participant: participant(`${name}-one`, [name]) });
  const base = (name: Role) =>
    sessionOf(
      role(name),
      role('host'),
      { type: 'participant.added', at: 0, participant: participant('speaker-two', ['speaker']) },
      { type: 'slot.added', at: 0, slot: talk('slot-own', { speakerIds: name === 'speaker' ? ['speaker-one'] : [] }), before: null },
      { type: 'slot.added', at: 0, slot: talk('slot-other', { speakerIds: ['speaker-two'] }), before: null },
      { type: 'session.scheduled', at: 0 },
    );
  const open = (name: Role) => having(base(name), 'host-one', { name: 'running-order.open-doors', input: {} });
  const live = (name: Role) => having(open(name), 'host-one', { name: 'running-order.start', input: {} });
  const later = (name: Role) => having(live(name), 'host-one', { name: 'running-order.next', input: { from: 'slot-own' } });
  const stories: Record<keyof (typeof MEDIA)['host'], (name: Role) => ReturnType<typeof base>> = {
    'before-doors': base,
    'doors-open': open,
    'their-slot': live,
    'another-slot': later,
    brought: (name) => sessionOfBrought(later(name), name),
    ended: (name) => having(later(name), 'host-one', { name: 'running-order.end', input: {} }),
    removed: (name) => ({ ...later(name), participants: { [`${name}-one`]: participant(`${name}-one`, [name], { removed: true }) } }),
  };
  /** Brought as a host would; where that is refused, as if it had happened all the same. */
  const sessionOfBrought = (state: ReturnType<typeof base>, name: Role) => ({ ...state, onStage: [`${name}-one`] });

  it.each(Object.entries(MEDIA))('H-9 a %s', (name, grants) => {
    for (const [story, sources] of Object.entries(grants)) {
      const state = stories[story as keyof typeof stories](name as Role);
      expect(rightsOf(state, `${name}-one`)?.publish.toSorted() ?? null, story).toEqual(sources?.toSorted() ?? null);
    }
    expect(rightsOf(later(name as Role), 'somebody-of-another-session')).toBeNull();
  });
  it.each(SEATED)('H-9 no token for a %s elsewhere, or whose seat is gone', async (name) => {
    for (const persona of personas.filter(({ who }) => who.startsWith(name))) {
      for (const where of ['there', 'abroad', 'draft'] as const)
        expect((await persona.caller.post(`/api/v1/sessions/${SESSIONS[where]}/media-token`)).status).toBe(404);
      if (persona.role === null) expect((await persona.caller.post(`/api/v1/sessions/${SESSIONS.here}/media-token`)).status).toBe(404);
    }
  });
});
