/** What the conductor tells a process full of attendees. Times are of the system's monotonic clock, which all processes share, in ms. */
export type ToCrowd =
  /** Come in: at the product by every step of a person (page, seat, proof, socket, snapshot), at the bare server by a socket alone. */
  | { arrive: { kind: 'plenary' | 'bare'; url: string; slug: string; from: number; count: number; width: number } }
  /** Send a command from one attendee. Answered when it is acknowledged. */
  | { command: { attendee: number; frame: { id: string; name: string; input: unknown } } }
  /** What everybody has seen so far. */
  | { report: true };

export type Arrived = { times: number[]; failed: number };
export type Acked = { ok: boolean; ms: number };
/** By question: when each attendee of this process saw it, and how often somebody saw it twice. */
export type Seen = { questions: Record<string, number[]>; twice: number; cut: number };

export const clock = (): number => Number(process.hrtime.bigint() / 1_000n) / 1_000;
