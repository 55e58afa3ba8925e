import type { Command, CommandInput, CommandName } from '@plenary/contracts';
import { act, after, liveSession, TEN_IN_BEIJING } from '@plenary/domain/testing';
import { describe, expect, it } from 'vitest';
import { place } from './use-queue.ts';
import { queueKeys } from './use-queue-keys.ts';
import { backOf } from './use-undo.ts';

const moderator = 'moderator-wilk';
const ask = { text: 'Who keeps the key?', language: 'en', anonymous: false, namedInMinutes: true };
const asked = () => after(liveSession(), 'attendee-nair', { name: 'qna.ask', input: ask }, TEN_IN_BEIJING, 'question-1');
const approved = () => after(asked(), moderator, { name: 'qna.approve', input: { questionId: 'question-1' } });

describe('what was done in the queue', () => {
  it.each([
    ['qna.silence', { participantId: 'attendee-nair' }],
    ['qna.set-next', { questionId: 'question-1' }],
    ['qna.set', { open: false, slowSeconds: 60 }],
    ['qna.put-live', { questionId: 'question-1' }],
    ['qna.edit', { questionId: 'question-1', text: 'Who has the key?' }],
  ] as [CommandName, CommandInput<CommandName>][])('QS-24 is taken back: %s', (name, input) => {
    const before = approved();
    const done = act(before, moderator, { name, input } as Command, TEN_IN_BEIJING, 'act-of-mine');
    expect(done.events.length).toBeGreaterThan(0);
    const back = after(done.state, moderator, backOf(before, 'act-of-mine', name, input) as Command, TEN_IN_BEIJING);
    const bare = ({ questions, ...rest }: typeof before) => ({ ...rest, questions: Object.values(questions).map(({ last: _, ...question }) => question) });
    expect(bare(back)).toEqual(bare(before));
  });

  it('QS-22 leads on to the next question that nobody else is on', () => {
    const rows = ['a', 'b', 'c', 'd'].map((id, number) => ({ ...Object.values(approved().questions)[0], id, number })) as Parameters<typeof place>[0];
    const taken = (id: string) => id === 'b' || id === 'c';
    expect(place(rows, 'gone', 1, taken)).toBe(3);
    expect(place(rows, 'b', 0, taken)).toBe(1);
    expect(place(rows, 'gone', 1, () => true)).toBe(1);
    expect(place([], 'gone', 1, taken)).toBe(-1);
  });

  it('QS-23 no key is bound twice', () => {
    const table = queueKeys({ chosen: null } as Parameters<typeof queueKeys>[0], () => undefined);
    const keys = table.flatMap((one) => one.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(expect.arrayContaining([...'jkadmelxwfrbvz/?', 'Shift+l', 'Escape', 'ArrowLeft', 'ArrowRight']));
  });
});
