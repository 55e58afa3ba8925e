import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, Snapshot } from '@plenary/contracts';
import type { SessionState } from '@plenary/domain';
import { connect, type LiveClient, type Seat } from '@plenary/test-kit';
import type { Follower } from './checker.ts';

/** Hundreds who knocked more often would keep the machine busy while nobody can come in. */
const AGAIN_MS = 200;

/** Somebody who stays with a session, whatever happens to the server: comes back by themselves, and keeps what they heard. */
export type Stayer = { evidence(): Follower; state(): SessionState; heads(): { class: number; own: number }; leave(): void };

export async function stay(seat: Seat): Promise<Stayer> {
  const heard: Follower['heard'] = [];
  let client: LiveClient;
  let gone = false;

  const listen = (one: LiveClient, from: number) => {
    client = one;
    for (const { event, payload } of one.received.slice(from)) note(event, payload);
    one.socket.onAny((event: string, payload: unknown) => note(event, payload));
    one.socket.on('disconnect', () => void comeBack());
  };
  function note(event: string, payload: unknown): void {
    // Kept as it came: the client goes on changing what it has.
    const copy = structuredClone(payload);
    if (event === 'snapshot') heard.push({ snapshot: copy as Snapshot });
    if (event === 'frame') hear(copy as Frame);
    if (event === 'catch-up') for (const frame of (copy as { frames: Frame[] }).frames) hear(frame);
  }
  const last = { class: 0, own: 0 };
  /** What a client has already it ignores, as the protocol says; it comes again with a catch-up. */
  function hear(frame: Frame): void {
    const newest = heard.findLast((one) => 'snapshot' in one);
    const from = newest && 'snapshot' in newest ? newest.snapshot.seq : 0;
    if (frame.seq <= Math.max(last[frame.stream], from)) return;
    last[frame.stream] = frame.seq;
    heard.push({ frame });
  }
  async function comeBack(): Promise<void> {
    while (!gone) {
      await pause(AGAIN_MS);
      try {
        return listen(await connect(seat, client), 0);
      } catch {
        // The server is not there yet.
      }
    }
  }
  listen(await connect(seat), 0);
  return {
    evidence: () => ({ person: seat.participantId, heard, state: client.state() }),
    state: () => client.state(),
    heads: () => client.heads(),
    leave() {
      gone = true;
      client.close();
    },
  };
}
