import { COMMANDS, type Command } from '@plenary/contracts';
import { decide, evolve, NOTHING, type SessionState } from '@plenary/domain';
import { describe, expect, it } from 'vitest';
import { LESSON } from './content/lesson.ts';
import { LIVE } from './content/live.ts';
import { PUBLISHED } from './content/published.ts';
import type { DemoSession } from './content/types.ts';
import { personId, scriptOf } from './script.ts';

const STARTS = Date.UTC(2026, 10, 23, 2, 0);
/** Plays the script by the rules; throws at the first act that they refuse. */
function play(session: DemoSession, minutesIn: number): SessionState {
  let state = NOTHING;
  for (const { at, by, id, command } of scriptOf(session, 'alliance', '2026-11-23T10:00', STARTS, STARTS + minutesIn * 60_000)) {
    const parsed = { name: command.name, input: COMMANDS[command.name].input.parse(command.input) } as Command;
    const participantId = by === null ? null : personId(by);
    const result = decide(state, parsed, {
      now: at,
      id,
      actor: { participantId, roles: participantId ? (state.participants[participantId]?.roles ?? []) : [] },
    });
    if (!result.ok) throw new Error(`${command.name} by ${by} (${id}): ${result.error.code}`);
    state = result.value.reduce<SessionState>(evolve, state);
  }
  return state;
}

describe('the demonstration', () => {
  it('is held by the same rules as everything else: the live symposium is in its second talk, with questions in every state', () => {
    const state = play(LIVE, 39);
    expect(state.slots.filter((slot) => slot.kind === 'talk')).toHaveLength(7);
    expect(state.currentSlotId).toBe('slot-0003');
    const states = new Set(Object.values(state.questions).map((question) => question.state));
    expect([...states].sort()).toEqual(['answered', 'approved', 'declined', 'deferred', 'live', 'merged', 'submitted', 'withdrawn']);
  });

  it('has a symposium that is over, and a lesson that is announced', () => {
    expect(play(PUBLISHED, 60 * 24).phase).toBe('ended');
    expect(play(LESSON, -60).phase).toBe('scheduled');
  });
});
