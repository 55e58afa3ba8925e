import type { RecordedEvent, ViewEvent } from '@plenary/contracts';
import { audiences, classOf, type Delivery, type ViewerClass, view } from '@plenary/domain';
import type { Appended } from '../log/session-log.ts';
import type { Outlet } from './outlet.ts';
import type { Ring } from './ring.ts';
import { createTally } from './tally.ts';

/** Counts go out at most so often, in ms: five times a second. */
const TALLY_MS = 200;
const CLASSES = ['crew', 'floor'] as const;

const isVote = (event: RecordedEvent): event is Extract<RecordedEvent, { type: 'vote.cast' | 'vote.taken-back' }> =>
  event.type === 'vote.cast' || event.type === 'vote.taken-back';
const questionOf = (event: ViewEvent | undefined): string => (event?.type === 'question.tallied' ? event.questionId : '');

/** A vote is told to its voter before the count is told to all, so it cannot be numbered among the frames of all. */
const inOwnStream = (delivery: Delivery): Delivery => ('person' in delivery.to ? { ...delivery, stream: 'own' } : delivery);

/**
 * What goes out of one session on this node. Every frame names the one before it in its stream, as it went out: counts that were
 * overtaken by newer ones leave no trace. Counts that wait go along with the next frame of their class, in front of its own events,
 * so that nothing with a later number is ever before them.
 */
export function createBroadcast({ outlet, ring, seq, now }: { outlet: Outlet; ring: Ring; seq: number; now: () => number }) {
  const heads: Record<ViewerClass, number> = { crew: seq, floor: seq };
  const own = new Map<string, { head: number; at: number }>();
  const tallies = { crew: createTally(), floor: createTally() };
  let head = seq;
  let timer: NodeJS.Timeout | null = null;

  const toOwn = (person: string, number: number, events: ViewEvent[]): void => {
    outlet.toPerson(person, { stream: 'own', seq: number, prev: own.get(person)?.head ?? 0, events });
    own.set(person, { head: number, at: now() });
  };

  const flush = (): void => {
    timer = null;
    for (const viewers of CLASSES) {
      if (!tallies[viewers].waits()) continue;
      const { events, seq: newest } = tallies[viewers].take();
      outlet.toClass(viewers, { stream: 'class', seq: newest, prev: heads[viewers], events }, []);
      heads[viewers] = newest;
    }
  };

  /** Who voted hears it at once, in their own stream; everybody gets the count, when its turn comes. */
  function vote(number: number, deliveries: Delivery[]): void {
    for (const { to, events } of deliveries) {
      if ('person' in to) toOwn(to.person, number, events);
      else for (const event of events) tallies[to.class].add(questionOf(event), number, event);
    }
    timer ??= setTimeout(flush, TALLY_MS).unref();
  }

  function other({ entry, before }: Appended, deliveries: Delivery[], moved: string[]): void {
    const classes = deliveries.flatMap(({ to }) => ('class' in to ? [to.class] : []));
    const waiting = { crew: classes.includes('crew') ? tallies.crew.take().events : [], floor: classes.includes('floor') ? tallies.floor.take().events : [] };
    for (const { to, stream, events } of deliveries) {
      if ('class' in to) {
        outlet.toClass(to.class, { stream, seq: entry.seq, prev: heads[to.class], events: [...waiting[to.class], ...events] }, to.except);
      } else if (!moved.includes(to.person)) {
        const viewers = classOf(before, to);
        if (stream === 'own') toOwn(to.person, entry.seq, events);
        else outlet.toPerson(to.person, { stream, seq: entry.seq, prev: heads[viewers], events: [...waiting[viewers], ...events] });
      }
    }
    for (const viewers of classes) heads[viewers] = entry.seq;
  }

  return {
    /** Sends an entry of the log to everybody who may know of it. */
    send(appended: Appended): void {
      const { entry, before, after } = appended;
      const deliveries = isVote(entry.event) ? audiences(before, after, entry.event).map(inOwnStream) : audiences(before, after, entry.event);
      const person = 'participantId' in entry.event ? entry.event.participantId : null;
      const [from, to] = person === null ? [null, null] : [classOf(before, { person }), classOf(after, { person })];
      const moved = person !== null && from !== to ? [person] : [];
      ring.push({ seq: entry.seq, deliveries, moved });
      head = entry.seq;
      if (isVote(entry.event)) vote(entry.seq, deliveries);
      else other(appended, deliveries, moved);
      if (person === null || from === null || to === null) return;
      if (after.participants[person]?.removed) outlet.dismiss(person, { code: 'not-allowed' });
      else if (from !== to) outlet.move(person, from, to, { seq: entry.seq, state: view(after, { person }), you: person, now: now() });
    },
    /** The newest number that went through here. */
    head: (): number => head,
    /** The newest number that a class was sent. */
    classHead: (viewers: ViewerClass): number => heads[viewers],
    /** Persons with frames of their own within `ms`, and the newest number of each. */
    recentlyOwn(ms: number): Array<{ person: string; head: number }> {
      const recent: Array<{ person: string; head: number }> = [];
      for (const [person, { head: newest, at }] of own) {
        if (now() - at <= ms) recent.push({ person, head: newest });
        else own.delete(person);
      }
      return recent;
    },
    close(): void {
      if (timer) clearTimeout(timer);
    },
  };
}
export type Broadcast = ReturnType<typeof createBroadcast>;
