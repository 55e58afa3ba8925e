import type { SessionState } from '@plenary/domain';
import { isOver, rightsOf } from '@plenary/domain';
import { agrees, permissionFor } from './permission.ts';
import type { Rooms } from './rooms.ts';

/**
 * Makes one room agree with the session's log, whatever happened before: who is in it with other rights than the log gives
 * is corrected, who has no business there is removed, a room whose session is over or not open is closed.
 * Works from the two states alone, so it may run at any time, any number of times, on any node. Rejects when LiveKit is away.
 */
export async function reconcile(rooms: Rooms, sessionId: string, state: SessionState): Promise<void> {
  if (state.doorsOpenedAt === null || isOver(state)) return rooms.close(sessionId);
  await rooms.make(sessionId);
  const people = await rooms.people(sessionId);
  const corrections = people.map(({ identity, permission }) => {
    // `<id>#…` is how LiveKit lets one token in twice; nobody is on stage twice. It is unknown here like any stranger.
    const rights = rightsOf(state, identity);
    if (!rights) return rooms.remove(sessionId, identity);
    const want = permissionFor(rights, permission?.hidden === false);
    return agrees(permission, want) ? null : rooms.allow(sessionId, identity, want);
  });
  await Promise.all(corrections);
}
