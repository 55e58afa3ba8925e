import { type Ack, type CommandInput, type CommandName, type Failure, fail, type Result, type Snapshot } from '@plenary/contracts';
import type { SessionState } from '@plenary/domain';
import { newId } from '../lib/ids.ts';
import { type Connection, createConnection } from './connection.ts';
import { createNotifier } from './notifier.ts';
import { createSender } from './sender.ts';
import { createServerClock } from './server-clock.ts';
import { createSocket, type LiveSocket } from './socket.ts';
import { fromSnapshot, type Received } from './stream.ts';
import { createWaitingList, type Keep, type WaitingCommand } from './waiting.ts';

export type LiveStatus = 'connecting' | 'live' | 'reconnecting' | 'gone';
/** What was refused although nobody waited for its answer any more: it was given before a reload, or its field is gone. */
export type Refusal = { command: WaitingCommand; failure: Failure };

/** All that screens may know of the live session at one instant. A new object at each change. */
export type LiveView = {
  status: LiveStatus;
  received: Received | null;
  /** Why there is no seat, or no longer one; null while all is well. */
  failure: Failure | null;
  /** ms since 1970 by this device; null while connected */
  awaySince: number | null;
  /** connected people */
  here: number;
  waiting: WaitingCommand[];
  refusals: Refusal[];
};

export type LiveStore = {
  slug: string;
  socket: LiveSocket;
  view(): LiveView;
  subscribe(changed: () => void): () => void;
  /** ms since 1970 by the server's clock */
  now(): number;
  /** `id` becomes the id of what the command creates; made here unless given. */
  send<N extends CommandName>(name: N, input: CommandInput<N>, id?: string): Promise<Ack>;
  /** This refusal has no place of its own on the screen any more: it is told above everything. */
  unseen(ack: Ack): void;
  forget(refusal: Refusal): void;
  /** Tries again at once, e.g. after a seat was taken; `proof`: of that seat, if it was told. */
  connect(proof?: string): void;
  close(): void;
};

export type LiveParts = {
  slug: string;
  /** Fetches a short-lived proof of the seat. */
  proof(): Promise<Result<{ proof: string }>>;
  keep: Keep | null;
  /** What is known of the session before the connection stands; null: nothing. */
  early?(): Promise<Snapshot<SessionState> | null>;
  /** Where the server is, unless it is where the page came from. */
  origin?: string;
};

export const stateOf = (view: LiveView): SessionState | null => view.received?.state ?? null;

/** A session, followed: an external store for React, and for whoever else must know. */
export function createLiveStore({ slug, proof, keep, early, origin }: LiveParts): LiveStore {
  const clock = createServerClock();
  const socket = createSocket(origin);
  const waiting = createWaitingList(keep, `plenary.waiting.${slug}`);
  const notifier = createNotifier();
  /** Which command a refusal answered. */
  const refusedBy = new WeakMap<Ack, WaitingCommand>();
  let current: LiveView = { status: 'connecting', received: null, failure: null, awaySince: null, here: 0, waiting: waiting.all(), refusals: [] };

  const change = (changes: Partial<LiveView>) => {
    current = { ...current, ...changes };
    notifier.notify();
  };
  const unseen = (ack: Ack) => {
    const command = refusedBy.get(ack);
    if (command && !ack.ok) change({ refusals: [...current.refusals, { command, failure: ack.error }] });
  };
  const sender = createSender({
    waiting,
    socket,
    changed: () => change({ waiting: waiting.all() }),
    refused(command, ack, watched) {
      refusedBy.set(ack, command);
      if (!watched) unseen(ack);
    },
  });
  const connection: Connection = createConnection({
    socket,
    clock,
    proof,
    received: () => current.received,
    on: {
      received: (received) => change({ received, status: 'live', awaySince: null, failure: null }),
      here: (here) => here !== current.here && change({ here }),
      up: () => void sender.flush(),
      away: () => current.status !== 'gone' && change({ status: current.received ? 'reconnecting' : 'connecting', awaySince: current.awaySince ?? Date.now() }),
      gone: (failure) => {
        change({ status: 'gone', failure });
        // A newer page will send what waits: it is kept over the reload.
        if (failure.code !== 'protocol-too-old') sender.giveUp({ ok: false, error: failure });
      },
    },
  });

  const begin = async () => {
    const snapshot = await early?.();
    if (!snapshot || current.received || current.status !== 'connecting') return;
    clock.told(snapshot.now);
    // The connection then brings what came after it, as after a break.
    change({ received: fromSnapshot(snapshot) });
  };
  void begin();

  return {
    slug,
    socket,
    view: () => current,
    subscribe: notifier.subscribe,
    now: clock.now,
    send: (name, input, id = newId()) =>
      current.status === 'gone' ? Promise.resolve(fail(current.failure?.code ?? 'not-allowed')) : sender.give({ id, name, input, at: clock.now() }),
    unseen,
    forget: (refusal) => change({ refusals: current.refusals.filter((one) => one !== refusal) }),
    connect: (proof) => {
      change({ status: current.received ? 'reconnecting' : 'connecting', failure: null });
      connection.start(proof);
    },
    close: () => connection.stop(),
  };
}
