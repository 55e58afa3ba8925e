import { describe, expect, it } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { Doc } from 'yjs';
import { createPresence } from './presence.ts';

describe('carets', () => {
  it('M-14 bear the name that the server knows, and go with their connection', () => {
    const told: Uint8Array[] = [];
    const presence = createPresence((update) => told.push(update));
    const mine = new Awareness(new Doc());
    mine.setLocalState({ user: { id: 'somebody-else', name: '<b>Chair</b>' }, cursor: 5 });
    const connection = {};
    expect(presence.hear(connection, { id: 'recorder-liu', name: 'Liu Shiyu' }, encodeAwarenessUpdate(mine, [mine.clientID]))).toBe(true);
    const other = new Awareness(new Doc());
    other.setLocalState(null);
    for (const update of told) applyAwarenessUpdate(other, update, null);
    expect([...other.getStates().values()]).toEqual([{ user: { id: 'recorder-liu', name: 'Liu Shiyu' }, cursor: 5 }]);
    presence.leave(connection);
    for (const update of told) applyAwarenessUpdate(other, update, null);
    expect(other.getStates().size).toBe(0);
    expect(presence.all()).toBeNull();
    for (const one of [mine, other]) one.destroy();
    presence.close();
  });

  it('M-14 what is no caret is not relayed', () => {
    const told: Uint8Array[] = [];
    const presence = createPresence((update) => told.push(update));
    expect(presence.hear({}, { id: 'recorder-liu', name: 'Liu' }, Uint8Array.from([9, 9, 9]))).toBe(false);
    expect(told).toEqual([]);
    presence.close();
  });
});
