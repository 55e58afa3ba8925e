import { audiences } from '@plenary/domain';
import { commandOf, liveSession, newcomer, type Step as Play, script } from '@plenary/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideBatch, type Given } from './decide-batch.ts';
import type { Point } from './steps.ts';

const NOW = liveSession().startsAt + 60_000;
const onFault = (_: Given, error: unknown): never => {
  throw error;
};
const start = (): Point => ({ seq: 0, state: liveSession() });
const entering = (id: string): Given => ({ id, command: { name: 'people.enter', input: newcomer(['attendee']) }, by: null });

/** The script's commands, each decided on what those before it made, with somebody who comes in after each. */
function oneByOne(play: Play[]) {
  let { seq, state } = start();
  const given: Given[] = [];
  const steps = [];
  for (const [nth, one] of play.entries()) {
    const { by, command } = commandOf(state, one);
    for (const next of [{ id: `id-${nth}-script`, command, by }, entering(`id-${nth}-enters`)]) {
      given.push(next);
      const made = decideBatch({ seq, state }, [next], NOW, onFault).steps;
      steps.push(...made);
      seq += made.length;
      state = made.at(-1)?.after ?? state;
    }
  }
  return { given, steps, state };
}

describe('commands that share a commit', () => {
  it('LOG-72 make the same entries, states and frames as one after the other, and leave the state before them as it was', () => {
    fc.assert(
      fc.property(script(40), (play) => {
        const alone = oneByOne(play);
        const from = start();
        const { steps } = decideBatch(from, alone.given, NOW, onFault);
        expect(steps.map(({ entry }) => entry)).toEqual(alone.steps.map(({ entry }) => entry));
        expect(steps.at(-1)?.after ?? from.state).toEqual(alone.state);
        const told = ({ before, after, entry }: (typeof steps)[number]) => audiences(before, after, entry.event);
        expect(steps.map(told)).toEqual(alone.steps.map(told));
        expect(from.state).toEqual(liveSession());
      }),
      { numRuns: 150 },
    );
  });

  it('LOG-72 newcomers who only listen share one record', () => {
    const { steps } = decideBatch(start(), [entering('id-1-enters'), entering('id-2-enters'), entering('id-3-enters')], NOW, onFault);
    expect(new Set(steps.map(({ after }) => after.participants)).size).toBe(1);
    expect(steps.at(-1)?.after.participants).toHaveProperty('id-3-enters');
  });
});
