import type { Command } from '@plenary/contracts';
import { after, liveSession, MINUTE, TEN_IN_BEIJING } from '@plenary/domain/testing';
import { describe, expect, it } from 'vitest';
import { spokenMinute } from './progress.tsx';
import { minutesLate, spineRows } from './rows.ts';

const at = (minutes: number) => TEN_IN_BEIJING + minutes * MINUTE;
const drive = (command: Command, minutes: number, from = liveSession()) => after(from, 'host-chen', command, at(minutes));

describe('the spine', () => {
  it('SP-1 names each part once, before its first slot', () => {
    const rows = spineRows(liveSession(), at(1));
    expect(rows.map((row) => (row.kind === 'part' ? `part ${row.number}` : row.slot.id))).toEqual(['part 1', 'slot-one', 'slot-two', 'slot-three']);
  });
  it('SP-2 shows the old time of the next slot when it has moved, and of no other', () => {
    const rows = spineRows(drive({ name: 'running-order.extend', input: { minutes: 3 } }, 1), at(2));
    expect(rows.flatMap((row) => (row.kind === 'slot' && row.movedFrom !== null ? [[row.slot.id, row.movedFrom, row.start]] : []))).toEqual([
      ['slot-two', at(20), at(23)],
    ]);
  });
  it('SP-3 tells how late the session runs, and keeps telling while a slot is over its time', () => {
    const state = liveSession();
    expect(minutesLate(state, at(1))).toBe(0);
    expect(minutesLate(state, at(26))).toBe(6);
    expect(minutesLate(state, at(20) + 40_000)).toBe(0);
  });
  it('SP-6 calls a session that is held on another day than planned neither late nor early', () => {
    expect(minutesLate(liveSession(), at(13 * 60))).toBe(0);
  });
  it('SP-4 calls a paused slot current, and a skipped one skipped', () => {
    const paused = drive({ name: 'running-order.pause', input: {} }, 1);
    const skipped = drive({ name: 'running-order.skip', input: { slotId: 'slot-two' } }, 2, paused);
    expect(spineRows(skipped, at(3)).flatMap((row) => (row.kind === 'slot' ? [row.state] : []))).toEqual(['current', 'skipped', 'coming']);
  });
  it('SP-5 says the time left at each fifth minute, then at one and at none', () => {
    expect([20, 19, 16, 15, 6, 5, 2, 1, 0.5, 0, -3].map((minutes) => spokenMinute(minutes * MINUTE))).toEqual([20, 20, 20, 15, 10, 5, 5, 1, 1, 0, 0]);
  });
});
