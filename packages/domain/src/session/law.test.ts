import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, CAST, commandOf, liveSession, script } from '../testing/index.ts';
import { audiences } from './audiences.ts';
import { evolve } from './evolve.ts';
import { project } from './project.ts';
import type { SessionState } from './state.ts';
import { classOf, type Viewer, view } from './view.ts';

const VIEWERS: Viewer[] = [{ class: 'crew' }, { class: 'floor' }, ...CAST.map((person) => ({ person }))];
const RUNS = 150;

type Visit = (change: { before: SessionState; after: SessionState; event: Parameters<typeof project>[2] }) => void;
/** Plays a script from a live session and shows every event with the states around it. */
function play(steps: Parameters<typeof commandOf>[1][], visit: Visit): SessionState {
  let state = liveSession();
  let now = state.startsAt;
  for (const step of steps) {
    const { by, command } = commandOf(state, step);
    now += 1_000;
    for (const event of act(state, by, command, now, `id-${now}`).events) {
      const after = evolve(state, event);
      visit({ before: state, after, event });
      state = after;
    }
  }
  return state;
}

describe('the law of views', () => {
  it('LOG-1 a viewer who applies what is meant for them has exactly their view of the whole', () => {
    fc.assert(
      fc.property(script(120), (steps) => {
        const start = liveSession();
        const seen = VIEWERS.map((viewer) => view(start, viewer));
        play(steps, ({ before, after, event }) => {
          VIEWERS.forEach((viewer, i) => {
            seen[i] = project(before, after, event, viewer).reduce<SessionState>(evolve, seen[i] as SessionState);
            if (JSON.stringify(seen[i]) !== JSON.stringify(view(after, viewer))) expect(seen[i]).toEqual(view(after, viewer));
          });
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('LOG-2 audiences are disjoint, and each viewer gets just the form that is meant for them', () => {
    fc.assert(
      fc.property(script(120), (steps) => {
        play(steps, ({ before, after, event }) => {
          const deliveries = audiences(before, after, event);
          for (const person of Object.keys(before.participants)) {
            const ofClass = classOf(before, { person });
            const mine = deliveries.filter(({ to }) => ('person' in to ? to.person === person : to.class === ofClass && !to.except.includes(person)));
            expect(mine.length).toBeLessThanOrEqual(1);
            expect(mine[0]?.events ?? []).toEqual(project(before, after, event, { person }));
          }
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('LOG-3 nothing hidden leaks: what the floor gets never tells of a hidden question, an anonymous asker or a voter', () => {
    fc.assert(
      fc.property(script(120), (steps) => {
        play(steps, ({ before, after, event }) => {
          const sent = JSON.stringify(project(before, after, event, { class: 'floor' }));
          for (const question of Object.values(after.questions)) {
            if (!['approved', 'live', 'answered', 'deferred'].includes(question.state) && !before.questions[question.id]?.state.match(/approved|live|deferred/))
              expect(sent).not.toContain(question.id);
          }
          for (const person of Object.values(after.participants)) {
            // A question may be deferred to, or asked of, somebody who has spoken and no longer does; the programme goes on naming them, too.
            const named =
              Object.values(after.questions).some(({ deferred, toId }) => deferred?.speakerId === person.id || toId === person.id) ||
              after.slots.some(({ speakerIds }) => speakerIds.includes(person.id));
            const known = named || person.roles.some((role) => role !== 'attendee') || after.onStage.includes(person.id) || before.onStage.includes(person.id);
            const had = before.participants[person.id]?.roles.some((role) => role !== 'attendee') ?? false;
            if (!known && !had) expect(sent).not.toContain(`"${person.id}"`);
          }
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('LOG-4 the random scripts reach every state of a question and move the running order', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(script(120), (steps) => {
        const end = play(steps, ({ event }) => void reached.add(event.type));
        expect(end.id).toBe('session-1');
      }),
      { numRuns: 300, seed: 7 },
    );
    for (const type of [
      'question.merged',
      'question.put-live',
      'question.answered',
      'question.deferred',
      'question.restored',
      'question.edited',
      'question.translated',
      'question.followed',
      'qna.silenced',
      'qna.unsilenced',
      'qna.next-set',
      'question.withdrawn',
      'vote.taken-back',
      'participant.roles-set',
      'participant.removed',
      'stage.brought',
      'slot.done',
      'session.ended',
    ]) {
      expect(reached).toContain(type);
    }
  });
});
