import { type Command, fail, ok, type Result } from '@plenary/contracts';
import { type Actor, decide, type SessionState, together } from '@plenary/domain';
import { type Point, type Step, stepsOf } from './steps.ts';

/** A command on its way; `by` null: the server itself. */
export type Given = { id: string; command: Command; by: string | null };
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
    const made = stepsOf(
      state,
      decided.value.map((event, i) => ({ seq: seq + i + 1, by, commandId: id, event })),
    );
    steps.push(...made);
    state = made.at(-1)?.after ?? state;
    seq += made.length;
    return ok(made.length > 0 ? seq : null);
  };
  const verdicts = together(() =>
    batch.map((given): Verdict<G> => {
      try {
        return { given, result: one(given) };
      } catch (error) {
        onFault(given, error);
        return { given, result: fail('internal') };
      }
    }),
  );
  return { verdicts, steps };
}
