import type { LogEntry } from '@plenary/contracts';
import type { SessionState } from '../session/state.ts';

/**
 * Why an append did not happen: somebody else took the number first, one of the commands is in the log already (at `repeated`, its
 * last entry), or another session has the address. Nothing of it is in the log then.
 */
export type AppendRefusal = { conflict: true } | { repeated: number } | { slugTaken: true };

/**
 * The append-only log of every session. Numbers start at 1 and have no gap.
 * Every implementation passes the contract suite in @plenary/test-kit.
 */
export interface LogRepository {
  /** Appends `entries` in one transaction; their `seq` must follow the log's head. Resolves once they are durable. */
  append(sessionId: string, entries: LogEntry[]): Promise<{ appended: true } | AppendRefusal>;
  /** Entries with `seq > after`, in order, at most `limit`. */
  read(sessionId: string, after: number, limit?: number): Promise<LogEntry[]>;
  /** The newest number; 0 when the session has no log. */
  head(sessionId: string): Promise<number>;
  /** The newest numbers of several sessions at once. */
  heads(sessionIds: string[]): Promise<Record<string, number>>;
  /** The last entry that a command made; null when it is not in the log. */
  seqOf(sessionId: string, commandId: string): Promise<number | null>;
  saveSnapshot(sessionId: string, seq: number, state: SessionState): Promise<void>;
  /** The newest snapshot of this shape of state; null: fold from the start. */
  loadSnapshot(sessionId: string): Promise<{ seq: number; state: SessionState } | null>;
}
