import type { Block } from '@plenary/contracts';
import { type MinutesRepository, type SessionState, slotOfQuestion } from '@plenary/domain';
import type { Logger } from 'pino';
import type { SessionLog } from '../../log/session-log.ts';
import type { Nodes } from '../../minutes/nodes.ts';
import { type OpenMinutes, openMinutes } from '../../minutes/open-minutes.ts';
import { createPresence, type Presence } from '../../minutes/presence.ts';

export type Lease = { minutes: OpenMinutes; presence: Presence; release(): void };
export type MinutesListener = {
  /** Stored, and new to everybody who has these minutes open here. */
  gained(sessionId: string, update: Uint8Array): void;
  /** A caret moved. `from`: the connection that said so, if it is one of ours. */
  caret(sessionId: string, update: Uint8Array, from: object | null): void;
};
export type Minutes = {
  /** Opens a session's minutes until the lease is released. Rejects when the store cannot be reached. */
  open(sessionId: string): Promise<Lease>;
  /** All text as it is stored now, by slot and language, what stands in slots that are no longer in the programme, and who wrote. */
  read(sessionId: string, state: SessionState): Promise<MinutesText>;
  listen(listener: MinutesListener): void;
  close(): Promise<void>;
};
export type MinutesText = { slot(slotId: string): Record<string, Block[]>; removed: Record<string, Record<string, Block[]>>; writers: ReadonlySet<string> };
export type MinutesParts = {
  repository: MinutesRepository;
  log: SessionLog;
  logger: Pick<Logger, 'warn' | 'error'>;
  now(): number;
  newId(): string;
  nodes?: Nodes;
};

/** Minutes that nobody has open are kept at hand this long, in ms: whoever loads the page again need not wait until all is read anew. */
const AT_HAND_MS = 60_000;
/** However news from other nodes get lost, these minutes are at most this far behind, in ms. */
const EVERY_MS = 1_000;

type Held = {
  minutes: Promise<OpenMinutes>;
  presence: Presence;
  leases: number;
  /** Nobody has them open: they are closed when this runs out. */
  parting?: NodeJS.Timeout;
  unwatch(): void /** Questions were put, and it is not known yet that they stand in the minutes. */;
  questionsDue: boolean;
};

export function createMinutes({ repository, log, logger, now, newId, nodes }: MinutesParts): Minutes {
  const held = new Map<string, Held>();
  const listeners: MinutesListener[] = [];
  const trouble = (sessionId: string, error: unknown) => logger.warn({ sessionId, error }, 'the minutes could not be stored or read');

  const hold = (sessionId: string): Held => {
    const presence = createPresence((update, origin) => {
      if (origin !== 'elsewhere') nodes?.caret(sessionId, update);
      for (const listener of listeners) listener.caret(sessionId, update, typeof origin === 'object' ? origin : null);
    });
    const minutes = openMinutes(sessionId, {
      repository,
      now,
      newId,
      onStored: (id) => nodes?.changed(id),
      onGained: (id, update) => {
        for (const listener of listeners) listener.gained(id, update);
      },
      onTrouble: trouble,
    });
    const one: Held = { minutes, presence, leases: 0, unwatch: log.watch(sessionId), questionsDue: true };
    held.set(sessionId, one);
    return one;
  };
  const part = (sessionId: string, one: Held) => {
    clearTimeout(one.parting);
    held.delete(sessionId);
    one.unwatch();
    one.presence.close();
    one.minutes.then(
      (minutes) => minutes.close(),
      () => undefined,
    );
  };

  const letGo = (sessionId: string, one: Held) => {
    if (--one.leases === 0) one.parting = setTimeout(() => part(sessionId, one), AT_HAND_MS).unref();
  };

  /** Questions that ever were put have their block: also those put while nobody had the minutes open, or when a node died in between. */
  async function placeQuestions(sessionId: string, one: Held): Promise<void> {
    const point = log.known(sessionId) ?? (await log.read(sessionId));
    if (!point) return;
    one.questionsDue = false;
    const put = Object.values(point.state.questions).filter((question) => question.liveSlotId !== null);
    const placed = put
      .sort((a, b) => (a.liveAt ?? 0) - (b.liveAt ?? 0))
      .flatMap((question) => {
        const slot = slotOfQuestion(point.state, question);
        return slot ? [{ questionId: question.id, number: question.number, slotId: slot.id }] : [];
      });
    try {
      await (await one.minutes).putQuestions(placed, point.state.details.languages);
    } catch (error) {
      one.questionsDue = true;
      throw error;
    }
  }
  const stopListening = log.onAppended(({ sessionId, entry }) => {
    const one = held.get(sessionId);
    if (one && entry.event.type === 'question.put-live') placeQuestions(sessionId, one).catch((error: unknown) => trouble(sessionId, error));
  });

  const catchUp = async (sessionId: string) => {
    const one = held.get(sessionId);
    if (one) await (await one.minutes).catchUp();
  };
  nodes?.listen({
    changed: (sessionId) => void catchUp(sessionId).catch((error: unknown) => trouble(sessionId, error)),
    caret: (sessionId, update) => held.get(sessionId)?.presence.hearElsewhere(update),
  });
  async function look(): Promise<void> {
    const heads = held.size > 0 ? await repository.heads([...held.keys()]) : {};
    for (const [sessionId, one] of held) {
      if ((heads[sessionId] ?? 0) > (await one.minutes).seq()) await catchUp(sessionId);
      if (one.questionsDue) await placeQuestions(sessionId, one);
    }
  }
  let closed = false;
  let timer: NodeJS.Timeout;
  const plan = () => {
    timer = setTimeout(() => {
      look()
        .catch((error: unknown) => logger.warn({ error }, 'the minutes could not be followed'))
        .finally(() => closed || plan());
    }, EVERY_MS).unref();
  };
  plan();

  const open = async (sessionId: string): Promise<Lease> => {
    const one = held.get(sessionId) ?? hold(sessionId);
    clearTimeout(one.parting);
    one.leases += 1;
    let released = false;
    const release = () => {
      if (!released) letGo(sessionId, one);
      released = true;
    };
    try {
      const minutes = await one.minutes;
      await minutes.catchUp();
      if (one.questionsDue) await placeQuestions(sessionId, one);
      return { minutes, presence: one.presence, release };
    } catch (error) {
      release();
      // What could not be opened is tried anew the next time.
      if (one.leases === 0) part(sessionId, one);
      throw error;
    }
  };

  return {
    open,
    async read(sessionId, state) {
      const { minutes, release } = await open(sessionId);
      const planned = new Set(state.slots.map(({ id }) => id));
      const written = (ids: Iterable<string>) => Object.fromEntries([...ids].map((id) => [id, minutes.blocks(id, state.details.languages)]));
      const text = written(planned);
      const removed = written(minutes.slotIds().filter((id) => !planned.has(id)));
      release();
      return { slot: (slotId) => text[slotId] ?? {}, removed, writers: new Set(await repository.writers(sessionId)) };
    },
    listen: (listener) => void listeners.push(listener),
    async close() {
      closed = true;
      clearTimeout(timer);
      stopListening();
      for (const [sessionId, one] of held) if (one.leases === 0) part(sessionId, one);
      await nodes?.close();
    },
  };
}
