import {
  type Ack,
  type CatchUp,
  type ClientEvents,
  type CommandInput,
  type CommandName,
  type Failure,
  type Frame,
  type Heartbeat,
  PROTOCOL,
  type ServerEvents,
  type Snapshot,
  type ViewEvent,
} from '@plenary/contracts';
import { evolve, fold, type SessionState } from '@plenary/domain';
import { io, type Socket } from 'socket.io-client';
import type { Seat } from './seats.ts';

export type LiveClient = {
  socket: Socket<ServerEvents, ClientEvents>;
  /** What this client has by now. Throws before the first snapshot. */
  state(): SessionState;
  /** The newest number applied in each stream. */
  heads(): { class: number; own: number };
  /** How many times it was not told something in time, and asked. */
  holes(): number;
  /** Everything that came, in order. */
  received: Array<{ event: keyof ServerEvents; payload: unknown }>;
  command<N extends CommandName>(name: N, input: CommandInput<N>, id?: string): Promise<Ack>;
  /** Sends whatever it is given, and waits for an acknowledgement. */
  raw(event: string, ...args: unknown[]): Promise<unknown>;
  /** Resolves once the state is so; rejects after `withinMs`. */
  until(so: (state: SessionState) => boolean, withinMs?: number): Promise<SessionState>;
  /** Resolves with the next of these events. */
  next<E extends keyof ServerEvents>(event: E, withinMs?: number): Promise<Parameters<ServerEvents[E]>[0]>;
  /** Pretends that the next frame was lost on the way. */
  loseNextFrame(): void;
  /** Resolves once the connection is cut. */
  cut(withinMs?: number): Promise<void>;
  close(): void;
};

/** Rejects after a while, with what it waited for. */
function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not within ${ms} ms: ${what}`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

export const proofOf = async (seat: Seat): Promise<string> =>
  (await seat.browser.json<{ proof: string }>('POST', `/api/v1/sessions/${seat.slug}/proof`, {})).proof;

/**
 * A client of the realtime protocol that does what docs/protocol.md says and no more. Resolves once it has its first snapshot or
 * catch-up; rejects with the Failure when it is not let in. `from`: what an earlier client had.
 */
export async function connect(seat: Seat, from?: LiveClient): Promise<LiveClient> {
  let state: SessionState | null = from ? from.state() : null;
  let heads = from ? from.heads() : { class: 0, own: 0 };
  let holes = 0;
  let losing = 0;
  let asking = false;
  const received: LiveClient['received'] = [];
  const watchers = new Set<() => void>();
  const socket: Socket<ServerEvents, ClientEvents> = io(seat.origin, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    auth: { protocol: PROTOCOL, proof: await proofOf(seat), ...(from ? { since: heads.class } : {}) },
  });
  const changed = () => {
    for (const watcher of [...watchers]) watcher();
  };
  const apply = (frame: Frame) => {
    if (!state || frame.seq <= heads[frame.stream]) return;
    state = frame.events.reduce(evolve, state);
    heads = { ...heads, [frame.stream]: frame.seq };
  };
  const resync = () => {
    if (asking) return;
    asking = true;
    holes += 1;
    socket.emit('resync', heads.class);
  };
  const handlers: { [E in 'snapshot' | 'catch-up' | 'frame' | 'heartbeat']: ServerEvents[E] } = {
    snapshot(snapshot: Snapshot) {
      asking = false;
      state = snapshot.state as SessionState;
      heads = { class: snapshot.seq, own: snapshot.seq };
    },
    'catch-up'(missed: CatchUp) {
      asking = false;
      const events: ViewEvent[] = [];
      for (const { stream, seq, events: told } of missed.frames) {
        if (seq <= heads[stream]) continue;
        events.push(...told);
        heads = { ...heads, [stream]: seq };
      }
      if (state) state = fold(state, events);
      heads = { class: Math.max(heads.class, missed.classHead), own: Math.max(heads.own, missed.ownHead) };
    },
    frame(frame: Frame) {
      if (losing > 0) losing -= 1;
      else if (frame.prev > heads[frame.stream]) resync();
      else apply(frame);
    },
    heartbeat(beat: Heartbeat) {
      if (beat.classHead > heads.class || (beat.ownHead ?? 0) > heads.own) resync();
    },
  };
  socket.onAny((event: keyof ServerEvents, payload: unknown) => {
    received.push({ event, payload });
    handlers[event as 'frame']?.(payload as Frame);
    changed();
  });
  const nextOf = (event: string) => new Promise<unknown>((resolve) => void (socket as Socket).once(event, resolve));
  const opened = Promise.race([
    nextOf('snapshot'),
    nextOf('catch-up'),
    nextOf('connect_error').then((error) => Promise.reject((error as { data?: Failure }).data ?? error)),
    // The server went away in between.
    nextOf('disconnect').then((why) => Promise.reject(new Error(`cut before the first snapshot: ${String(why)}`))),
  ]);
  await within(10_000, 'snapshot', opened).catch((error: unknown) => {
    socket.disconnect();
    throw error;
  });

  return {
    socket,
    received,
    state() {
      if (!state) throw new Error('no snapshot yet');
      return state;
    },
    heads: () => heads,
    holes: () => holes,
    command: (name, input, id = crypto.randomUUID()) => within(10_000, name, socket.emitWithAck('command', { id, name, input })),
    raw: (event, ...args) => within(10_000, event, (socket as Socket).emitWithAck(event, ...args)),
    until(so, ms = 10_000) {
      const met = new Promise<SessionState>((resolve) => {
        const look = () => {
          if (!state || !so(state)) return;
          watchers.delete(look);
          resolve(state);
        };
        watchers.add(look);
        look();
      });
      return within(ms, so.toString(), met);
    },
    next: (event, ms = 10_000) => within(ms, event, nextOf(event)) as Promise<never>,
    loseNextFrame() {
      losing += 1;
    },
    async cut(ms = 10_000) {
      if (socket.connected) await within(ms, 'to be cut', nextOf('disconnect'));
    },
    close: () => void socket.disconnect(),
  };
}
