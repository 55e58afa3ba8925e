import { type Command, fail, type LogEntry, ok, type Result } from '@plenary/contracts';
import { type Actor, decide, evolve, type SessionState } from '@plenary/domain';

/** A command on its way; `by` null: the server itself. */
export type Given = { id: string; command: Command; by: string | null };
/** A state of a session's log, after entry `seq`. */
export type Point = { seq: number; state: SessionState };
/** An entry with the states around it. */
export type Step = { entry: LogEntry; before: SessionState; after: SessionState };
/** What the rules made of one command: the number of its last entry, a refusal, or nothing to be done. */
export type Verdict<G extends Given> = { given: G; result: Result<number | null> };

const actorIn = (state: SessionState, by: string | null): Actor | null => {
  if (by === null) return { participantId: null, roles: [] };
  const participant = state.participants[by];
  return participant && !participant.removed ? { participantId: by, roles: participant.roles } : null;
};

/**
 * Decides commands one after the other, each against what those before it made of the state. Pure but for `onFault`: rules that throw
 * are a mistake of ours, which must not take the other commands with them.
 */
export function decideBatch<G extends Given>(
  start: Point,
  batch: G[],
  now: number,
  onFault: (given: G, error: unknown) => void,
): { verdicts: Verdict<G>[]; steps: Step[] } {
  let { seq, state } = start;
  const steps: Step[] = [];
  const one = ({ id, command, by }: G): Result<number | null> => {
    const actor = actorIn(state, by);
    if (!actor) return fail('not-allowed');
    const decided = decide(state, command, { now, id, actor });
    if (!decided.ok) return decided;
    // Folded before anything of it counts, so that a fault leaves nothing behind.
    const made: Step[] = [];
    let before = state;
    for (const event of decided.value) {
      const after = evolve(before, event);
      made.push({ entry: { seq: seq + made.length + 1, by, commandId: id, event }, before, after });
      before = after;
    }
    steps.push(...made);
    state = before;
    seq += made.length;
    return ok(made.length > 0 ? seq : null);
  };
  const verdicts = batch.map((given): Verdict<G> => {
    try {
      return { given, result: one(given) };
    } catch (error) {
      onFault(given, error);
      return { given, result: fail('internal') };
    }
  });
  return { verdicts, steps };
}
