import type { LogEntry, RecordedEvent } from '@plenary/contracts';
import { evolve, type LogRepository, NOTHING, type SessionState } from '@plenary/domain';
import { details } from '@plenary/domain/testing';
import { beforeEach, describe, expect, it } from 'vitest';

let made = 0;
const fresh = (what: string) => `${what}-${++made}-${Math.random().toString(36).slice(2, 10)}`;

const created = (id: string, slug = fresh('slug')): RecordedEvent => ({
  type: 'session.created',
  at: 1,
  id,
  organisationId: 'organisation-1',
  details: details({ slug }),
  startsAt: 5,
});
/** Half of them touch the session's head as well; all carry what is hard to quote. */
const shown = (n: number): RecordedEvent =>
  n % 2
    ? { type: 'part.added', at: 2, part: { id: `part-${n}`, title: { en: `“${n}”, 第 ${n} 部 😀 \\ {} '` } } }
    : { type: 'session.edited', at: 2, startsAt: n, changes: { venue: { zh: '线上' } } };
/** One entry a command, numbered from `first`. */
const entries = (first: number, events: RecordedEvent[], commandId?: string): LogEntry[] =>
  events.map((event, i) => ({ seq: first + i, by: i % 2 ? 'participant-1' : null, commandId: commandId ?? fresh('command'), event }));

/** What every log must do. Rules LOG-10 … in docs/specs/log.md. */
export function logRepositoryContract(name: string, repository: () => LogRepository): void {
  describe(`log repository: ${name}`, () => {
    let log: LogRepository;
    let id: string;
    let slug: string;
    beforeEach(async () => {
      log = repository();
      id = fresh('session');
      slug = fresh('slug');
      expect(await log.append(id, entries(1, [created(id, slug)]))).toEqual({ appended: true });
    });

    it('LOG-10 keeps entries as they were given, in order, numbered from 1', async () => {
      const more = entries(2, [shown(1), shown(2), shown(3)]);
      expect(await log.append(id, more)).toEqual({ appended: true });
      const all = await log.read(id, 0);
      expect(all.map((entry) => entry.seq)).toEqual([1, 2, 3, 4]);
      expect(all.slice(1)).toEqual(more);
      expect(await log.read(id, 2, 1)).toEqual([more[1]]);
      expect(await log.read(id, 4)).toEqual([]);
      expect(await log.head(id)).toBe(4);
    });

    it('LOG-10 a session that nobody made has no log', async () => {
      expect(await log.head('session-none')).toBe(0);
      expect(await log.read('session-none', 0)).toEqual([]);
      expect(await log.heads([id, 'session-none'])).toEqual({ [id]: 1, 'session-none': 0 });
    });

    it('LOG-11 refuses a number that is taken, and leaves nothing of what came with it', async () => {
      expect(await log.append(id, entries(1, [shown(1), shown(2)]))).toEqual({ conflict: true });
      expect(await log.head(id)).toBe(1);
    });

    it('LOG-11 refuses a gap', async () => {
      expect(await log.append(id, entries(3, [shown(1)]))).toEqual({ conflict: true });
      expect(await log.append('session-none', entries(2, [shown(1)]))).toEqual({ conflict: true });
      expect(await log.head(id)).toBe(1);
    });

    it('LOG-12 takes a command once, and says where it is', async () => {
      expect(await log.append(id, entries(2, [shown(1), shown(2)], 'command-once'))).toEqual({ appended: true });
      expect(await log.append(id, entries(4, [shown(3)], 'command-once'))).toEqual({ repeated: 3 });
      expect(await log.append(id, entries(2, [shown(3)], 'command-once'))).toEqual({ repeated: 3 });
      const mixed = [...entries(4, [shown(3)]), ...entries(5, [shown(4)], 'command-once')];
      expect(await log.append(id, mixed)).toEqual({ repeated: 3 });
      expect(await log.head(id)).toBe(3);
      expect(await log.seqOf(id, 'command-once')).toBe(3);
      expect(await log.seqOf(id, 'command-none')).toBeNull();
    });

    it('LOG-12 the same command id in two sessions is two commands', async () => {
      const other = fresh('session');
      await log.append(other, entries(1, [created(other)], 'command-both'));
      expect(await log.append(id, entries(2, [shown(1)], 'command-both'))).toEqual({ appended: true });
    });

    it('LOG-13 gives an address to one session only', async () => {
      const other = fresh('session');
      expect(await log.append(other, entries(1, [created(other, slug)]))).toEqual({ slugTaken: true });
      expect(await log.head(other)).toBe(0);
      expect(await log.append(other, entries(1, [created(other)]))).toEqual({ appended: true });
    });

    it('LOG-11 of twenty who take the same number at once, one has it', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => log.append(id, entries(2, [shown(i + 1)]))));
      expect(answers.filter((answer) => 'appended' in answer)).toHaveLength(1);
      expect(answers.filter((answer) => 'conflict' in answer)).toHaveLength(19);
      expect(await log.head(id)).toBe(2);
    });

    it('LOG-14 keeps the newest saved state, and none that is older', async () => {
      expect(await log.loadSnapshot(id)).toBeNull();
      const state = (await log.read(id, 0)).reduce<SessionState>((folded, { event }) => evolve(folded, event), NOTHING);
      await log.saveSnapshot(id, 1, state);
      expect(await log.loadSnapshot(id)).toEqual({ seq: 1, state });
      await log.saveSnapshot(id, 3, { ...state, phase: 'live' });
      await log.saveSnapshot(id, 2, { ...state, phase: 'ended' });
      expect(await log.loadSnapshot(id)).toMatchObject({ seq: 3, state: { phase: 'live' } });
    });
  });
}
