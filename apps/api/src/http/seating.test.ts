import { createMemoryLog } from '@plenary/db';
import { details } from '@plenary/domain/testing';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { createSessionLog } from '../log/session-log.ts';
import type { Env } from './route.ts';
import { createSeatCookies } from './seat-cookie.ts';
import { createSeating } from './seating.ts';
import { createSigner } from './signed.ts';

const QUIET = { error: () => {}, warn: () => {} };
const ANA = { name: 'Ana', affiliation: '', country: null, language: null, zone: null };

it('PE-21 a whole hall comes in at once; a program that goes on is held up, and no other session feels it', async () => {
  const log = createSessionLog({ repository: createMemoryLog(), logger: QUIET });
  for (const id of ['session-1', 'session-2'])
    await log.execute(id, { id, name: 'session.create', input: { ...details({ slug: id }), organisationId: 'organisation-1' } }, null);
  const signer = createSigner('a secret that only this test knows');
  const seating = createSeating({ log, signer, cookies: createSeatCookies(signer, () => false), stands: async () => true, standsAtHand: () => true });
  const door = new Hono<Env>().post('/:id', async (c) => c.json(await seating.enter(c, c.req.param('id'), ANA)));
  const come = async (id: string) => (await (await door.request(`/${id}`, { method: 'POST' })).json()) as Awaited<ReturnType<typeof seating.enter>>;

  const hall = await Promise.all(Array.from({ length: 6_000 }, () => come('session-1')));
  expect(hall.filter(({ ok }) => ok)).toHaveLength(6_000);
  const others = await Promise.all(Array.from({ length: 4_000 }, () => come('session-1')));
  // A minute may have begun anew meanwhile.
  expect(others.filter(({ ok }) => ok).length).toBeLessThanOrEqual(2_400);
  expect(others.at(-1)).toEqual({ ok: false, error: { code: 'too-many-requests' } });
  expect(await come('session-2')).toMatchObject({ ok: true });
  await log.close();
});
