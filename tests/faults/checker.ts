import type { CommandName, Frame, LogEntry, Snapshot } from '@plenary/contracts';
import { classOf, evolve, NOTHING, project, type SessionState, view } from '@plenary/domain';

/** A command that had an effect, as whoever gave it knows of it. `acked`: the server said that it is stored. */
export type Sent = { id: string; name: CommandName; acked: boolean };
/** Somebody who followed: everything that came, in order, and what they had at the end. */
export type Follower = { person: string; heard: ({ snapshot: Snapshot } | { frame: Frame })[]; state: SessionState };
/** A copy of the minutes, as text and as Yjs state vector. */
export type Copy = { text: string; vector: string };
export type Evidence = { log: LogEntry[]; sent: Sent[]; followers: Follower[]; minutes?: Copy[] };
/** What was broken, by the letter that it has in docs/measurements.md. */
export type Breach = { letter: 'a' | 'b' | 'c' | 'd' | 'e' | 'f'; what: string };

/** The same however the keys were ordered: the store keeps no order of them. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one && typeof one === 'object' && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  );

/** a, b: each acknowledged command is in the log once, each other at most once. The entries of one command follow one another. */
function checkCommands({ log, sent }: Evidence): Breach[] {
  const runs = new Map<string, number>();
  log.forEach(({ commandId }, i) => {
    if (log[i - 1]?.commandId !== commandId) runs.set(commandId, (runs.get(commandId) ?? 0) + 1);
  });
  return sent.flatMap(({ id, name, acked }): Breach[] => {
    const times = runs.get(id) ?? 0;
    if (acked && times !== 1) return [{ letter: 'a', what: `${name} ${id} was acknowledged and is in the log ${times} times` }];
    return !acked && times > 1 ? [{ letter: 'b', what: `${name} ${id} was not acknowledged and is in the log ${times} times` }] : [];
  });
}

/** d: no gap and no inversion in the log; in each stream of a follower numbers only rise. */
function checkOrder({ log, followers }: Evidence): Breach[] {
  const breaches: Breach[] = log.flatMap(({ seq }, i) => (seq === i + 1 ? [] : [{ letter: 'd', what: `entry ${i + 1} of the log has the number ${seq}` }]));
  for (const { person, heard } of followers) {
    let last = { class: 0, own: 0 };
    for (const one of heard) {
      if ('snapshot' in one) last = { class: one.snapshot.seq, own: one.snapshot.seq };
      else if (one.frame.seq <= last[one.frame.stream])
        breaches.push({ letter: 'd', what: `${person} heard ${one.frame.seq} after ${last[one.frame.stream]}` });
      else last = { ...last, [one.frame.stream]: one.frame.seq };
    }
  }
  return breaches;
}

/** c: everybody has what a fresh read would give. f: nobody heard what they may not know: of a frame, what was not meant for them; of a snapshot, what a view does not have. */
function checkViews({ log, followers }: Evidence): Breach[] {
  const meant = new Map(followers.map(({ person }) => [person, new Set<string>()]));
  const views = new Map(followers.map(({ person }) => [person, new Map<number, string>()]));
  let state = NOTHING;
  for (const { event, seq } of log) {
    const before = state;
    state = evolve(before, event);
    for (const { person, heard } of followers) {
      // What their class gets they may know too: a count that others get reaches its voter as well.
      for (const viewer of [{ person }, { class: classOf(before, { person }) }])
        for (const one of project(before, state, event, viewer)) meant.get(person)?.add(canonical(one));
      if (heard.some((one) => 'snapshot' in one && one.snapshot.seq === seq)) views.get(person)?.set(seq, canonical(view(state, { person })));
    }
  }
  return followers.flatMap((follower): Breach[] => {
    const { person } = follower;
    const stale: Breach[] =
      canonical(follower.state) === canonical(view(state, { person })) ? [] : [{ letter: 'c', what: `${person} has not what a fresh read gives` }];
    const leaks = follower.heard.flatMap((one): Breach[] => {
      if ('snapshot' in one) {
        const { seq, state: told } = one.snapshot;
        return canonical(told) === views.get(person)?.get(seq) ? [] : [{ letter: 'f', what: `${person} got a snapshot at ${seq} that is not their view` }];
      }
      return one.frame.events
        .filter((event) => event.type !== 'view.replaced' && !meant.get(person)?.has(canonical(event)))
        .map((event) => ({ letter: 'f', what: `${person} heard ${event.type} at ${one.frame.seq}, which was not meant for them` }));
    });
    return [...stale, ...leaks];
  });
}

/** e: every copy of the minutes has the same text and state vector. */
const checkMinutes = ({ minutes = [] }: Evidence): Breach[] =>
  minutes.some((copy) => canonical(copy) !== canonical(minutes[0])) ? [{ letter: 'e', what: 'the copies of the minutes differ' }] : [];

/** Was anything lost, doubled, turned round or leaked? Empty: nothing was. */
export const check = (evidence: Evidence): Breach[] => [
  ...checkCommands(evidence),
  ...checkOrder(evidence),
  ...checkViews(evidence),
  ...checkMinutes(evidence),
];
