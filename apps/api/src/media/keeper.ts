import type { RecordedEvent } from '@plenary/contracts';
import type { SessionState } from '@plenary/domain';
import { reconcile } from './reconciler.ts';
import type { Rooms } from './rooms.ts';
import type { VideoPart } from './video.ts';

/** What the keeper needs of the session log. */
export type StageLog = {
  read(sessionId: string): Promise<{ state: SessionState } | null>;
  onAppended(listener: (appended: { sessionId: string; entry: { event: RecordedEvent } }) => void): () => void;
  watch(sessionId: string): () => void;
};

/** How often every room is looked at, whatever was heard of it. ms */
const EVERY_MS = 3_000;

/** Only these change who may do what; a vote is no reason to ask LiveKit anything. */
const CHANGES_RIGHTS: readonly RecordedEvent['type'][] = [
  'doors.opened',
  'slot.started',
  'slot.done',
  'slot.edited',
  'slot.moved',
  'slot.removed',
  'slot.added',
  'stage.brought',
  'stage.released',
  'participant.added',
  'participant.roles-set',
  'participant.removed',
  'session.ended',
  'session.cancelled',
];

export type Keeper = ReturnType<typeof createKeeper>;

/**
 * Keeps every room in agreement with its session: after each event that matters, after each word from LiveKit, and every few
 * seconds in any case. It remembers the sessions that were asked for and finds the rest in LiveKit's own list, so that it can be
 * killed, and LiveKit too, in any order. `onError` hears what went wrong; the next round tries again.
 */
export function createKeeper({ video, rooms, log, onError }: { video: VideoPart; rooms: Rooms; log: StageLog; onError(error: unknown): void }) {
  const kept = new Map<string, { unwatch(): void; running: Promise<void> | null; again: boolean }>();
  let stopped = false;

  async function round(sessionId: string): Promise<void> {
    const found = await log.read(sessionId);
    // A room that is not of our log is somebody else's.
    if (!found) return forget(sessionId);
    await reconcile(rooms, sessionId, found.state);
    if (found.state.phase === 'ended' || found.state.phase === 'published' || found.state.phase === 'cancelled') forget(sessionId);
  }

  function forget(sessionId: string): void {
    kept.get(sessionId)?.unwatch();
    kept.delete(sessionId);
  }

  /** One round at a time a session; asked meanwhile, one more follows. */
  function look(sessionId: string): Promise<void> {
    const one = kept.get(sessionId);
    if (!one || stopped || video.state() !== 'ready') return Promise.resolve();
    if (one.running) {
      one.again = true;
      return one.running;
    }
    const run = async (): Promise<void> => {
      do {
        one.again = false;
        await round(sessionId).catch(onError);
      } while (one.again && !stopped);
      one.running = null;
    };
    one.running = run();
    return one.running;
  }

  /** From now on this session's room is kept. */
  function keep(sessionId: string): Promise<void> {
    if (!kept.has(sessionId)) kept.set(sessionId, { unwatch: log.watch(sessionId), running: null, again: false });
    return look(sessionId);
  }

  async function all(): Promise<void> {
    if (stopped || video.state() !== 'ready') return;
    const found = await rooms.all().catch((error: unknown) => {
      onError(error);
      return [];
    });
    await Promise.all([...new Set([...found, ...kept.keys()])].map(keep));
  }

  const unlisten = log.onAppended(({ sessionId, entry }) => {
    if (kept.has(sessionId) && CHANGES_RIGHTS.includes(entry.event.type)) void look(sessionId);
  });
  const unfollow = video.onChange((state) => {
    if (state === 'ready') void all();
  });
  const timer = setInterval(() => void all(), EVERY_MS);
  void all();

  return {
    keep,
    look,
    async stop(): Promise<void> {
      stopped = true;
      clearInterval(timer);
      unlisten();
      unfollow();
      await Promise.all([...kept.values()].map((one) => one.running));
      for (const sessionId of [...kept.keys()]) forget(sessionId);
    },
  };
}
