import type { Command, Frame, LogEntry, RecordedEvent } from '@plenary/contracts';
import { audiences, classOf, evolve, NOTHING, type SessionState, view } from '@plenary/domain';
import { act, CAST, details, person, TEN_IN_BEIJING } from '@plenary/domain/testing';
import { describe, expect, it } from 'vitest';
import { check, type Evidence } from './checker.ts';

const PEOPLE = ['attendee-nair', 'attendee-mei', 'moderator-wilk'];
const ask = (text: string): Command => ({ name: 'qna.ask', input: { text, language: 'en', anonymous: true, namedInMinutes: false } });

/** A session in which nothing went wrong, and what was seen of it. */
function clean(): Evidence {
  const log: LogEntry[] = [];
  let state: SessionState = NOTHING;
  const heard = new Map<string, Evidence['followers'][number]['heard']>(PEOPLE.map((one) => [one, []]));
  const append = (event: RecordedEvent, commandId: string) => {
    state = evolve(state, event);
    log.push({ seq: log.length + 1, by: null, commandId, event });
  };
  append({ type: 'session.created', at: 0, id: 'session-1', organisationId: 'alliance', details: details(), startsAt: TEN_IN_BEIJING }, 'created');
  for (const id of CAST) append({ type: 'participant.added', at: 0, participant: person(id, [id.split('-')[0] as 'attendee']) }, `add-${id}`);
  append({ type: 'session.scheduled', at: 0 }, 'scheduled');
  for (const one of PEOPLE) heard.get(one)?.push({ snapshot: { seq: log.length, state: view(state, { person: one }), you: one, now: 0 } });
  const sent: Evidence['sent'] = [];
  const give = (by: string, command: Command, id: string) => {
    for (const event of act(state, by, command, TEN_IN_BEIJING, id).events) {
      const before = state;
      state = evolve(before, event);
      const seq = log.length + 1;
      log.push({ seq, by, commandId: id, event });
      for (const { to, stream, events } of audiences(before, state, event))
        for (const one of PEOPLE)
          if ('person' in to ? to.person === one : to.class === classOf(before, { person: one }) && !to.except.includes(one))
            heard.get(one)?.push({ frame: { stream, seq, prev: 0, events } });
    }
    sent.push({ id, name: command.name, acked: true });
  };
  give('attendee-nair', ask('Who keeps the key?'), 'question-1');
  give('attendee-mei', ask('Is the soup warm?'), 'question-2');
  give('moderator-wilk', { name: 'qna.approve', input: { questionId: 'question-1' } }, 'approve-1');
  give('attendee-mei', { name: 'qna.vote', input: { questionId: 'question-1' } }, 'vote-1');
  const followers = PEOPLE.map((one) => ({ person: one, heard: heard.get(one) ?? [], state: view(state, { person: one }) }));
  return {
    log,
    sent,
    followers,
    minutes: [
      { text: 'Water.', vector: 'abc' },
      { text: 'Water.', vector: 'abc' },
    ],
  };
}
const letters = (evidence: Evidence) => [...new Set(check(evidence).map(({ letter }) => letter))];
const follower = (evidence: Evidence, one: string) => evidence.followers.find(({ person: who }) => who === one) as Evidence['followers'][number];

describe('the checker', () => {
  it('LOG-70 finds nothing where nothing went wrong', () => {
    expect(check(clean())).toEqual([]);
  });

  it('LOG-70 finds what was acknowledged and is lost, and what is there twice', () => {
    const lost = clean();
    expect(letters({ ...lost, sent: [...lost.sent, { id: 'gone-1', name: 'qna.ask', acked: true }] })).toEqual(['a']);
    const twice = clean();
    const copy = twice.log.find(({ commandId }) => commandId === 'question-1') as LogEntry;
    expect(letters({ ...twice, log: [...twice.log, { ...copy, seq: twice.log.length + 1 }] })).toContain('a');
    const unacked = { ...twice, sent: twice.sent.map((one) => ({ ...one, acked: false })), log: [...twice.log, { ...copy, seq: twice.log.length + 1 }] };
    expect(letters(unacked)).toContain('b');
  });

  it('LOG-70 finds a client that is behind, a gap, and an inversion', () => {
    const stale = clean();
    const mei = follower(stale, 'attendee-mei');
    mei.state = { ...mei.state, questions: {} };
    expect(letters(stale)).toEqual(['c']);
    const gap = clean();
    gap.log.splice(5, 1);
    expect(letters(gap)).toContain('d');
    const turned = clean();
    follower(turned, 'attendee-mei').heard.push(follower(turned, 'attendee-mei').heard[1] as { frame: Frame });
    expect(letters(turned)).toEqual(['d']);
  });

  it('LOG-70 finds minutes that differ, and what reached who may not know it', () => {
    expect(
      letters({
        ...clean(),
        minutes: [
          { text: 'Water.', vector: 'abc' },
          { text: 'Wine.', vector: 'abc' },
        ],
      }),
    ).toEqual(['e']);
    const leak = clean();
    const hidden = follower(leak, 'moderator-wilk').heard.find((one) => 'frame' in one && JSON.stringify(one).includes('question-2')) as { frame: Frame };
    follower(leak, 'attendee-nair').heard.push({ frame: { ...hidden.frame, seq: 10_000 } });
    expect(letters(leak)).toEqual(['f']);
    const rich = clean();
    const [first] = follower(rich, 'attendee-nair').heard as [{ snapshot: { seq: number; state: SessionState; you: string; now: number } }];
    first.snapshot.state = { ...first.snapshot.state, participants: {} };
    expect(letters(rich)).toEqual(['f']);
  });
});
