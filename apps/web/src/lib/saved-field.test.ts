import type { Ack } from '@plenary/contracts';
import { describe, expect, it } from 'vitest';
import { type FieldAct, overtakenBy, savedField, shownIn, untouched } from './saved-field.ts';

const yes: Ack = { ok: true, seq: 1 };
const no: Ack = { ok: false, error: { code: 'invalid-input' } };
const answered = (value: string, ack: Ack): FieldAct<string> => ({ type: 'answered', value, ack });
const after = (...acts: FieldAct<string>[]) => acts.reduce(savedField<string>, untouched('old'));

describe('a field that several people edit', () => {
  it('ED-9 keeps what is being typed when another host changes the same field', () => {
    expect(shownIn(after({ type: 'typed', value: 'mine' }, { type: 'told', value: 'theirs' }))).toBe('mine');
  });

  it('ED-9 keeps a refused value, with the reason, until it is changed', () => {
    const refused = after({ type: 'typed', value: 'bad' }, { type: 'sent' }, answered('bad', no));
    expect([shownIn(refused), refused.failure?.code]).toEqual(['bad', 'invalid-input']);
    expect(savedField(refused, { type: 'typed', value: 'better' }).failure).toBeNull();
  });

  it('ED-10 shows another host’s change where nothing is being typed', () => {
    expect(shownIn(after({ type: 'told', value: 'theirs' }))).toBe('theirs');
  });

  it('ED-10 follows the session again after a save, in whichever order answer and news come', () => {
    const start: FieldAct<string>[] = [{ type: 'typed', value: 'mine ' }, { type: 'sent' }];
    for (const rest of [
      [answered('mine ', yes), { type: 'told', value: 'mine' }],
      [{ type: 'told', value: 'mine' }, answered('mine ', yes)],
    ] as FieldAct<string>[][]) {
      const saved = after(...start, ...rest);
      expect(shownIn(savedField(saved, { type: 'left' }))).toBe('mine');
      expect(shownIn(savedField(saved, { type: 'told', value: 'theirs' }))).toBe('theirs');
    }
  });

  it('ED-9 leaves the space at which somebody paused, so that they can go on after it', () => {
    const paused = after({ type: 'typed', value: 'two ' }, { type: 'sent' }, answered('two ', yes), { type: 'told', value: 'two' });
    expect([shownIn(paused), overtakenBy(paused)]).toEqual(['two ', null]);
    const justSpace = after({ type: 'typed', value: 'old ' }, { type: 'kept' });
    expect([shownIn(justSpace), shownIn(savedField(justSpace, { type: 'left' }))]).toEqual(['old ', 'old']);
  });

  it('ED-9 keeps what was typed while a save was on its way', () => {
    const field = after({ type: 'typed', value: 'a' }, { type: 'sent' }, { type: 'typed', value: 'ab' }, { type: 'told', value: 'a' }, answered('a', yes));
    expect([shownIn(field), field.theirs]).toEqual(['ab', 'a']);
  });

  it('ED-9 tells of another host’s words only when somebody else wrote while one was typing', () => {
    const typing = after({ type: 'typed', value: 'mine' });
    expect(overtakenBy(typing)).toBeNull();
    expect(overtakenBy(savedField(typing, { type: 'told', value: 'theirs' }))).toBe('theirs');
    expect(
      overtakenBy(after({ type: 'typed', value: 'a' }, { type: 'sent' }, { type: 'typed', value: 'ab' }, { type: 'told', value: 'a' }, answered('a', yes))),
    ).toBeNull();
  });

  it('ED-9 does not fall back to the old value between the answer and the news', () => {
    expect(shownIn(after({ type: 'typed', value: 'mine' }, { type: 'sent' }, answered('mine', yes)))).toBe('mine');
  });

  it('ED-9 keeps what a later save was refused for, whatever came of an earlier one', () => {
    const two: FieldAct<string>[] = [{ type: 'typed', value: 'first' }, { type: 'sent' }, { type: 'typed', value: 'second' }, { type: 'sent' }];
    const refused = after(...two, answered('first', yes), { type: 'told', value: 'first' }, answered('second', no));
    expect([shownIn(refused), refused.failure?.code]).toEqual(['second', 'invalid-input']);
  });

  it('ED-9 never falls back to an earlier save while a later one is on its way, and goes on counting from it', () => {
    const presses: FieldAct<string>[] = ['25', '30', '35'].flatMap((value) => [{ type: 'typed', value }, { type: 'sent' }]);
    const news: FieldAct<string>[] = ['25', '30', '35'].flatMap((value) => [{ type: 'told', value }, answered(value, yes)]);
    for (let heard = 0; heard <= news.length; heard++) expect(shownIn(after(...presses, ...news.slice(0, heard)))).toBe('35');
    expect(after(...presses, ...news).sent).toBeNull();
  });
});
