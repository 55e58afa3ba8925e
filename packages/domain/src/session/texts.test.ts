import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, after, liveSession } from '../testing/index.ts';
import { bothEdits, withEdit } from './texts.ts';

const host = 'host-chen';

describe('texts in several languages', () => {
  const languages = ['en', 'zh', 'ja'];
  const texts = fc.dictionary(fc.constantFrom(...languages), fc.constantFrom<string>('one', 'two'));
  const whole = fc.record({ subject: texts, minutes: fc.nat(9), speakers: fc.array(fc.constantFrom('a', 'b')) });
  const changes = fc.record(
    { subject: fc.dictionary(fc.constantFrom(...languages), fc.constantFrom<string>('one', 'three', '')), minutes: fc.nat(9) },
    { requiredKeys: [] },
  );

  it('P-14 two edits one after the other are the one that both make', () => {
    fc.assert(
      fc.property(whole, changes, changes, (of, a, b) => {
        expect(withEdit(withEdit(of, a), b)).toEqual(withEdit(of, bothEdits(a, b)));
      }),
    );
  });

  it('P-14 edits in different languages give the same in either order', () => {
    fc.assert(
      fc.property(whole, fc.constantFrom('', 'mine'), fc.constantFrom('', 'theirs'), (of, en, zh) => {
        const [a, b] = [{ subject: { en } as Record<string, string> }, { subject: { zh } as Record<string, string> }];
        expect(withEdit(withEdit(of, a), b)).toEqual(withEdit(withEdit(of, b), a));
      }),
    );
  });

  it('P-14 what is said in one language leaves the others, of a session, a part, a slot and a person', () => {
    const both = { en: 'In one', zh: '其二' };
    const edits = (text: Record<string, string>) =>
      [
        { name: 'session.edit', input: { title: text, venue: text } },
        { name: 'programme.edit-part', input: { id: 'part-one', title: text } },
        { name: 'programme.edit-slot', input: { slotId: 'slot-two', subject: text, summary: text } },
        { name: 'people.edit', input: { participantId: 'speaker-zhao', nameIn: text, affiliationIn: text } },
      ] as const;
    let state = liveSession();
    for (const text of [{ en: both.en }, { zh: both.zh }]) for (const edit of edits(text)) state = after(state, host, edit);
    const slot = state.slots.find(({ id }) => id === 'slot-two');
    expect([state.details.title, state.details.venue, state.parts[0]?.title, slot?.subject, slot?.summary]).toMatchObject([both, both, both, both, both]);
    expect(state.participants['speaker-zhao']).toMatchObject({ nameIn: both, affiliationIn: both });
    state = after(state, host, { name: 'programme.edit-slot', input: { slotId: 'slot-two', subject: { zh: '' } } });
    expect(state.slots.find(({ id }) => id === 'slot-two')?.subject).not.toHaveProperty('zh');
  });

  it('P-14 a title keeps one language at least', () => {
    const state = liveSession();
    const nothing = (title: Record<string, string>) => Object.fromEntries(Object.keys(title).map((lang) => [lang, '']));
    expect(act(state, host, { name: 'session.edit', input: { title: nothing(state.details.title) } }).refused).toBe('invalid-input');
    const part = state.parts[0];
    expect(act(state, host, { name: 'programme.edit-part', input: { id: 'part-one', title: nothing(part?.title ?? {}) } }).refused).toBe('invalid-input');
  });
});
