import { type Failure, ok, PROTOCOL, type Result, type Snapshot } from '@plenary/contracts';
import type { SessionState } from '@plenary/domain';
import { backoff } from './backoff.ts';
import type { createServerClock } from './server-clock.ts';
import type { LiveSocket } from './socket.ts';
import { catchUp, fromSnapshot, mendFrom, misses, type Received, receive, sinceOf } from './stream.ts';

/** The server's heart beats every 4 s; after this long without a sign the line is dead, whatever the socket says. */
const SILENCE_MS = 12_000;
/** How long an answer to a resync may take before it is asked for again. */
const RESYNC_MS = 3_000;

type Parts = {
  socket: LiveSocket;
  clock: ReturnType<typeof createServerClock>;
  proof(): Promise<Result<{ proof: string }>>;
  received(): Received | null;
  on: {
    received(received: Received): void;
    here(people: number): void;
    /** connected and complete: what waits can be sent */
    up(): void;
    away(): void;
    /** the seat is gone, or there never was one */
    gone(failure: Failure): void;
  };
};
export type Connection = { start(proof?: string): void; stop(): void };

/** Refusals after which coming back with a fresh proof helps. */
const passing = ({ code }: Failure) => code === 'unavailable' || code === 'internal' || code === 'too-many-requests' || code === 'proof-invalid';
const failureIn = (error: Error): Failure | null => (error as Error & { data?: Failure }).data ?? null;

/** Keeps a session's socket alive: proof, connection, what was missed, silence, and again. */
export function createConnection({ socket, clock, proof, received, on }: Parts): Connection {
  let stopped = true;
  let attempt = 0;
  /** connected people, as the last heartbeat said */
  let here = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let resyncing: ReturnType<typeof setTimeout> | undefined;

  const later = () => {
    if (stopped) return;
    clearTimeout(retry);
    retry = setTimeout(() => void open(), backoff(attempt++, Math.random(), here));
  };
  const end = (failure: Failure) => {
    stop();
    on.gone(failure);
  };
  const lost = () => {
    clearTimeout(silence);
    clearTimeout(resyncing);
    resyncing = undefined;
    if (stopped) return;
    on.away();
    later();
  };
  /** Any message shows that the line stands. */
  const alive = () => {
    clearTimeout(silence);
    silence = setTimeout(() => socket.disconnect(), SILENCE_MS);
  };
  const complete = (now: Received) => {
    clearTimeout(resyncing);
    resyncing = undefined;
    attempt = 0;
    on.received(now);
    on.up();
  };
  const resync = () => {
    const have = received();
    if (resyncing !== undefined || !have) return;
    resyncing = setTimeout(() => {
      resyncing = undefined;
      resync();
    }, RESYNC_MS);
    socket.emit('resync', mendFrom(have));
  };

  /** `given`: a proof that was told already. */
  async function open(given?: string): Promise<void> {
    if (stopped || socket.connected) return;
    clearTimeout(retry);
    const answer = given === undefined ? await proof() : ok({ proof: given });
    if (stopped || socket.connected) return;
    if (!answer.ok) return passing(answer.error) ? lost() : end(answer.error);
    const have = received();
    socket.auth = { protocol: PROTOCOL, proof: answer.value.proof, ...(have && { since: sinceOf(have) }) };
    socket.connect();
  }

  socket.on('connect', alive);
  socket.on('snapshot', (snapshot) => {
    alive();
    clock.told(snapshot.now);
    complete(fromSnapshot(snapshot as Snapshot<SessionState>));
  });
  socket.on('catch-up', (missed) => {
    alive();
    clock.told(missed.now);
    const have = received();
    if (have) complete(catchUp(have, missed));
  });
  socket.on('frame', (frame) => {
    alive();
    const have = received();
    // While an answer to a resync is on its way it will hold this too.
    if (!have || resyncing !== undefined) return;
    const next = receive(have, frame);
    if (next === 'hole') resync();
    else if (next !== have) on.received(next);
  });
  socket.on('heartbeat', (beat) => {
    alive();
    clock.told(beat.now);
    here = beat.here;
    on.here(here);
    const have = received();
    if (have && misses(have, beat)) resync();
  });
  socket.on('goodbye', end);
  socket.on('disconnect', lost);
  socket.on('connect_error', (error) => {
    const failure = failureIn(error);
    if (failure && !passing(failure)) end(failure);
    else lost();
  });

  const now = (given?: string) => {
    attempt = 0;
    void open(given);
  };
  const online = () => now();
  function stop(): void {
    stopped = true;
    for (const timer of [retry, silence, resyncing]) clearTimeout(timer);
    globalThis.removeEventListener?.('online', online);
    socket.disconnect();
  }
  return {
    start(given) {
      stopped = false;
      globalThis.addEventListener?.('online', online);
      now(given);
    },
    stop,
  };
}
