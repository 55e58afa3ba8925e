import * as z from 'zod';
import { ERRORS, type Failure } from './errors.ts';
import { ViewEvent } from './events.ts';
import { Id } from './ids.ts';
import { LIMITS } from './limits.ts';

/** The realtime protocol. See docs/protocol.md. */
export const PROTOCOL = 2;

/** Socket.IO `auth`. `proof` comes from POST /api/v1/sessions/:slug/proof; `since`: the last sequence number that the client has applied. */
export const Handshake = z.object({ protocol: z.int(), proof: z.string().max(2_000), since: z.int().min(0).optional() });
export type Handshake = z.infer<typeof Handshake>;

const seq = z.int().min(0);
/** ms since 1970 by the server's clock */
const now = z.int();

/**
 * One log entry in the form meant for one viewer. `stream` 'class' frames go to everyone of the viewer's class, 'own' frames to one person. `prev` is the number of the
 * frame before it in the same stream: when it is not the last that the client has, something was missed.
 */
export const Frame = z.object({ stream: z.enum(['class', 'own']), seq, prev: seq, events: z.array(ViewEvent) });
export type Frame = z.infer<typeof Frame>;

/** Everything that a viewer may know, as of `seq`. `state` is a SessionState of @plenary/domain; `you`: the viewer's participant. */
export const Snapshot = z.object({ seq, state: z.unknown(), you: Id, now });
export type Snapshot<State = unknown> = Omit<z.infer<typeof Snapshot>, 'state'> & { state: State };

/** Heads as in Heartbeat. */
const heads = { classHead: seq, ownHead: seq };
/** Frames missed since the client's `since`, in order; sent instead of a snapshot when the hole is small. */
export const CatchUp = z.object({ frames: z.array(Frame), ...heads, now });
export type CatchUp = z.infer<typeof CatchUp>;

/** Sent every few seconds: the newest frame's number in each stream. `here` counts connected people. */
export const Heartbeat = z.object({ classHead: seq, ownHead: seq.optional(), here: z.int().min(0), now });
export type Heartbeat = z.infer<typeof Heartbeat>;

/** Why something was refused; see ERRORS. */
export const Refusal = z.object({
  code: z.enum(Object.keys(ERRORS) as [keyof typeof ERRORS]),
  fields: z.record(z.string(), z.object({ code: z.string(), max: z.number().optional(), min: z.number().optional() })).optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
/** The answer to a command; `seq`: the number of its last entry in the log. */
export const Answer = z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), seq }), z.object({ ok: z.literal(false), error: Refusal })]);
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
export const QueuePlace = z.object({ participantId: Id, questionId: QueueAt });
export type QueuePlace = z.infer<typeof QueuePlace>;

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
