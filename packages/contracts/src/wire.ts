import * as z from 'zod';
import type { Failure } from './errors.ts';
import type { ViewEvent } from './events.ts';
import { Id } from './ids.ts';
import { LIMITS } from './limits.ts';

/** The realtime protocol. See docs/protocol.md. */
export const PROTOCOL = 1;

/** Socket.IO `auth`. `proof` comes from POST /api/v1/sessions/:slug/proof; `since`: the last sequence number that the client has applied. */
export const Handshake = z.object({ protocol: z.int(), proof: z.string().max(2_000), since: z.int().min(0).optional() });
export type Handshake = z.infer<typeof Handshake>;

/**
 * One log entry in the form meant for one viewer. `stream` 'class' frames go to everyone of the viewer's class, 'own' frames to one person. `prev` is the number of the
 * frame before it in the same stream: when it is not the last that the client has, something was missed.
 */
export type Frame = { stream: 'class' | 'own'; seq: number; prev: number; events: ViewEvent[] };

/** Everything a viewer may know, as of `seq`. `state` is a SessionState of @plenary/domain. */
export type Snapshot<State = unknown> = { seq: number; state: State; you: string; now: number };

/** Frames missed since the client's `since`, in order; sent instead of a snapshot when the hole is small. `heads` as in Heartbeat. */
export type CatchUp = { frames: Frame[]; classHead: number; ownHead: number; now: number };

/** Sent every few seconds: the newest frame's number in each stream. `here` counts connected people. */
export type Heartbeat = { classHead: number; ownHead?: number; here: number; now: number };

export type Ack = { ok: true; seq: number } | { ok: false; error: Failure };

/** A Yjs update. One that is larger than LIMITS.minutesPart (a long paste, a day offline) travels in parts with the same id, in order; each is acknowledged, the last once all is stored. */
export const MinutesUpdate = z.object({
  id: Id,
  update: z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'wrong-shape'),
  part: z
    .object({
      index: z.int().min(0),
      of: z
        .int()
        .min(2)
        .max(LIMITS.minutesUpdate / LIMITS.minutesPart),
    })
    .optional(),
});
export type MinutesUpdate = z.infer<typeof MinutesUpdate>;

/** On which question a moderator is just now; null: on none. Never stored. */
export const QueueAt = Id.nullable();
export type QueuePlace = { participantId: string; questionId: string | null };

/** Server → client events of the socket. Binary values are Yjs updates. */
export type ServerEvents = {
  snapshot: (snapshot: Snapshot) => void;
  'catch-up': (missed: CatchUp) => void;
  frame: (frame: Frame) => void;
  heartbeat: (beat: Heartbeat) => void;
  /** The seat was revoked or the session is gone: do not reconnect. */
  goodbye: (error: Failure) => void;
  /** To the crew: who of them is on which question. */
  'queue.at': (places: QueuePlace[]) => void;
  'minutes.update': (update: Uint8Array) => void;
  'minutes.awareness': (update: Uint8Array) => void;
};
/** Client → server events of the socket. */
export type ClientEvents = {
  command: (frame: { id: string; name: string; input: unknown }, ack: (result: Ack) => void) => void;
  /** The client noticed a hole. */
  resync: (since: number) => void;
  /** From the crew. Not acknowledged: what is lost is worth nothing a moment later. */
  'queue.at': (questionId: string | null) => void;
  'minutes.join': (
    stateVector: Uint8Array,
    ack: (result: { ok: true; update: Uint8Array; stateVector: Uint8Array } | { ok: false; error: Failure }) => void,
  ) => void;
  /** Acknowledged once it is stored. */
  'minutes.update': (frame: MinutesUpdate, ack: (result: { ok: true } | { ok: false; error: Failure }) => void) => void;
  'minutes.awareness': (update: Uint8Array) => void;
};
