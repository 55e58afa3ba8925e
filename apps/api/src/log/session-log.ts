import type { Command, LogEntry, Result } from '@plenary/contracts';
import type { LogRepository, SessionState } from '@plenary/domain';
import type { Logger } from 'pino';
import { createLanes } from './lanes.ts';
import type { Pokes } from './pokes.ts';
import type { Point } from './steps.ts';
import { createTail } from './tail.ts';

export type Appended = { sessionId: string; entry: LogEntry; before: SessionState; after: SessionState };

export type SessionLog = {
  /** null: there is no such session. At most a second old; as new as the log where this node appended last. Rejects when the store fails. */
  read(sessionId: string): Promise<{ seq: number; state: SessionState } | null>;
  /** As `read`, without asking the store; null: it has to be asked, or there is no such session. */
  atHand(sessionId: string): { seq: number; state: SessionState } | null;
  /** What this node knows of a watched session at this moment, without asking the store. */
  known(sessionId: string): { seq: number; state: SessionState } | null;
  /** As `read`, as new as the log. */
  refresh(sessionId: string): Promise<{ seq: number; state: SessionState } | null>;
  /** `input` is parsed already; roles are looked up inside. Acts once for each id. Refused: as the rules say; unavailable. Never rejects. */
  execute(sessionId: string, command: { id: string } & Command, by: string | null): Promise<Result<{ seq: number }>>;
  /** After commit, in order, exactly once on each node, for sessions that are watched there. */
  onAppended(listener: (appended: Appended) => void): () => void;
  /** Keeps this session caught up on this node. The answer ends the watching. */
  watch(sessionId: string): () => void;
  close(): Promise<void>;
};

/** How old an answer to `read` may be, in ms: what other nodes append is noticed that late where nobody watches. */
const FRESH_MS = 1_000;

export function createSessionLog({
  repository,
  now = Date.now,
  pokes,
  logger,
}: {
  repository: LogRepository;
  now?: () => number;
  pokes?: Pokes;
  logger: Pick<Logger, 'error' | 'warn'>;
}): SessionLog {
  const listeners = new Set<(appended: Appended) => void>();

  const tell = (appended: Appended): void => {
    for (const listener of listeners) {
      try {
        listener(appended);
      } catch (error) {
        logger.error({ error, sessionId: appended.sessionId, seq: appended.entry.seq }, 'a listener of the log failed');
      }
    }
  };
  const lanes = createLanes({
    repository,
    now,
    logger,
    publish(sessionId, steps, mine) {
      if (mine) pokes?.publish(sessionId, steps.at(-1)?.entry.seq ?? 0);
      for (const step of steps) tell({ sessionId, ...step });
    },
  });
  const tail = createTail({ lanes, repository, logger, ...(pokes ? { pokes } : {}) });

  const orNull = (point: Point | null): Point | null => (point?.seq === 0 ? null : point);

  return {
    read: async (sessionId) => orNull(await lanes.of(sessionId).read(FRESH_MS)),
    atHand: (sessionId) => orNull(lanes.peek(sessionId)?.notOlder(FRESH_MS) ?? null),
    known: (sessionId) => lanes.peek(sessionId)?.known() ?? null,
    refresh: async (sessionId) => orNull(await lanes.of(sessionId).read(0)),
    execute: (sessionId, { id, ...command }, by) => lanes.of(sessionId).execute({ id, command: command as Command, by }),
    onAppended(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    watch: (sessionId) => lanes.watch(sessionId),
    close: () => tail.close(),
  };
}
