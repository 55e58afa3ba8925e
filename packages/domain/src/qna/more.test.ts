import type { Command, CommandInput } from '@plenary/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionState } from '../session/state.ts';
import { view } from '../session/view.ts';
import { act, after, commandOf, liveSession, script, sessionOf, TEN_IN_BEIJING } from '../testing/index.ts';

const moderator = 'moderator-wilk';
const asker = 'attendee-nair';
const NOW = TEN_IN_BEIJING;
const LATER = NOW * 2;
const one = { questionId: 'question-1' };
const ask = (more: Partial<CommandInput<'qna.ask'>> = {}): Command => ({
  name: 'qna.ask',
  input: { text: 'Who keeps the key?', language: 'en', anonymous: false, namedInMinutes: true, ...more },
});
const asked = (more?: Partial<CommandInput<'qna.ask'>>, from = liveSession()) => after(from, asker, ask(more), NOW, 'question-1');
const approved = (more?: Partial<CommandInput<'qna.ask'>>) => after(asked(more), moderator, { name: 'qna.approve', input: one });
const refusal = (state: SessionState, by: string, command: Command, now = NOW) => act(state, by, command, now).refused;
const seenBy = (state: SessionState, person: string) => view(state, { person }).questions['question-1'];
const edit = (text: string): Command => ({ name: 'qna.edit', input: { ...one, text } });
const translate = (text: string): Command => ({ name: 'qna.translate', input: { ...one, language: 'zh', text } });
const write = (text = 'It hangs by the door.'): Command => ({ name: 'qna.answer', input: { ...one, mode: 'written', text } });

describe('in other words', () => {
  it('Q-25 an edit keeps what was written, for the crew and the asker alone', () => {
    const edited = after(approved(), moderator, edit('Who keeps the key to the hall?'), NOW + 1);
    for (const person of [asker, moderator]) expect(seenBy(edited, person)).toMatchObject({ original: 'Who keeps the key?' });
    for (const person of ['attendee-mei', 'speaker-minami'])
      expect(seenBy(edited, person)).toMatchObject({ text: 'Who keeps the key to the hall?', original: null });
    const twice = after(edited, moderator, edit('Who has the key?'), NOW + 2);
    expect(twice.questions['question-1']?.original).toBe('Who keeps the key?');
    expect(after(twice, moderator, edit('Who keeps the key?'), NOW + 3).questions['question-1']?.original).toBeNull();
    expect(act(edited, moderator, edit('Who keeps the key to the hall?')).events).toEqual([]);
    const answered = after(approved(), moderator, write());
    expect(refusal(answered, moderator, edit('Too late?'))).toBe('question-state');
  });

  it('Q-26 a translation is seen by everybody, and stale once the question was edited', () => {
    const translated = after(approved(), 'interpreter-he', translate('钥匙归谁？'), NOW + 1);
    expect(seenBy(translated, 'attendee-mei')?.translations).toEqual({ zh: { text: '钥匙归谁？', at: NOW + 1 } });
    const edited = after(translated, moderator, edit('Who has the key?'), NOW + 2).questions['question-1'];
    expect(edited?.translations['zh']?.at).toBeLessThan(edited?.editedAt ?? 0);
    expect(after(translated, moderator, translate('')).questions['question-1']?.translations).toEqual({});
    // Confirmed as it is after an edit, it is new again; where nothing changed, nothing happens.
    expect(act(translated, moderator, translate('钥匙归谁？')).events).toEqual([]);
    expect(act(after(translated, moderator, edit('Who has the key?'), NOW + 2), moderator, translate('钥匙归谁？')).events).toHaveLength(1);
    expect(refusal(asked(), 'interpreter-he', translate('钥匙归谁？'))).toBe('not-found');
    expect(refusal(approved(), 'attendee-mei', translate('钥匙归谁？'))).toBe('not-allowed');
  });
});

describe('who asks, and of whom', () => {
  it('Q-27 anybody follows what they can see, and nobody else learns of it', () => {
    const follow: Command = { name: 'qna.follow', input: one };
    expect(refusal(asked(), 'attendee-mei', follow)).toBe('not-found');
    const followed = after(approved(), 'attendee-mei', follow);
    expect(seenBy(followed, 'attendee-mei')?.followers).toEqual(['attendee-mei']);
    for (const person of [asker, moderator, 'attendee-sol']) expect(seenBy(followed, person)?.followers).toEqual([]);
    expect(act(followed, 'attendee-mei', follow).events).toEqual([]);
    expect(seenBy(after(followed, 'attendee-mei', { name: 'qna.unfollow', input: one }), 'attendee-mei')?.followers).toEqual([]);
  });

  it('Q-28 a question may come before the session, for a slot or a speaker', () => {
    const { phase: _, ...live } = liveSession();
    const before: SessionState = { ...live, phase: 'scheduled', runs: {}, currentSlotId: null };
    expect(asked({}, before).questions['question-1']).toMatchObject({ slotId: null, toId: null });
    expect(asked({ slotId: 'slot-two' }, before).questions['question-1']).toMatchObject({ slotId: 'slot-two' });
    expect(asked({ toId: 'speaker-zhao' }, before).questions['question-1']).toMatchObject({ slotId: 'slot-two', toId: 'speaker-zhao' });
    expect(asked({ toId: 'speaker-zhao' }).questions['question-1']).toMatchObject({ slotId: 'slot-two', toId: 'speaker-zhao' });
    for (const wrong of [{ slotId: 'slot-none' }, { toId: 'attendee-mei' }, { toId: 'person-none' }])
      expect(refusal(liveSession(), asker, ask(wrong))).toBe('not-found');
    expect(refusal(sessionOf(), asker, ask())).toBe('not-allowed');
  });

  it('Q-29 moderators ask for a participant, for a name, or for nobody named', () => {
    const behalf = (more: Partial<CommandInput<'qna.ask-on-behalf'>>) =>
      after(
        liveSession(),
        moderator,
        { name: 'qna.ask-on-behalf', input: { text: 'And I?', language: null, participantId: null, name: '', affiliation: '', ...more } },
        NOW,
        'question-1',
      ).questions['question-1'];
    expect(behalf({ participantId: 'attendee-mei' })).toMatchObject({ state: 'approved', asker: { participantId: 'attendee-mei', name: 'mei' } });
    expect(behalf({ name: 'Old Wu', affiliation: 'Hosahalli' })).toMatchObject({
      anonymous: false,
      asker: { participantId: null, name: 'Old Wu', affiliation: 'Hosahalli' },
    });
    expect(behalf({})).toMatchObject({ state: 'approved', anonymous: true, asker: null, namedInMinutes: false });
    const absent = { text: 'And I?', language: null, participantId: 'person-none', name: '', affiliation: '' };
    expect(refusal(liveSession(), moderator, { name: 'qna.ask-on-behalf', input: absent })).toBe('not-found');
  });

  it('Q-30 the rest is deferred with one act, each to its own speaker', () => {
    const rest = (speakerId: string | null): Command => ({ name: 'qna.defer-rest', input: { due: LATER, speakerId } });
    const open = after(after(approved({ toId: 'speaker-zhao' }), 'attendee-mei', ask(), NOW, 'question-2'), moderator, {
      name: 'qna.approve',
      input: { questionId: 'question-2' },
    });
    const third = after(after(open, 'attendee-sol', ask({ slotId: 'slot-three' }), NOW, 'question-3'), moderator, {
      name: 'qna.approve',
      input: { questionId: 'question-3' },
    });
    const live = after(third, moderator, { name: 'qna.put-live', input: { questionId: 'question-2' } });
    const ended = after(after(live, 'attendee-mei', ask(), NOW, 'question-4'), 'host-chen', { name: 'running-order.end', input: {} });
    const to = (state: SessionState) => Object.values(state.questions).map(({ deferred }) => deferred?.speakerId ?? null);
    expect(to(after(ended, moderator, rest(null)))).toEqual(['speaker-zhao', 'speaker-minami', null, null]);
    expect(to(after(ended, moderator, rest('speaker-zhao')))).toEqual(['speaker-zhao', 'speaker-minami', 'speaker-zhao', null]);
    expect(refusal(ended, moderator, rest('attendee-mei'))).toBe('not-found');
    expect(refusal(ended, moderator, { name: 'qna.defer-rest', input: { due: NOW, speakerId: null } })).toBe('impossible-time');
  });

  it('Q-31 a speaker answers in writing what is theirs, also after the session', () => {
    const ended = (state: SessionState) => after(state, 'host-chen', { name: 'running-order.end', input: {} });
    expect(after(ended(approved()), 'speaker-minami', write()).questions['question-1']?.answer?.text).toBe('It hangs by the door.');
    expect(refusal(approved(), 'speaker-zhao', write())).toBe('not-allowed');
    expect(refusal(approved({ toId: 'speaker-zhao' }), 'speaker-zhao', write())).toBeNull();
    const deferred = after(approved(), moderator, { name: 'qna.defer', input: { ...one, speakerId: 'speaker-zhao', due: LATER } });
    expect(refusal(deferred, 'speaker-minami', write())).toBe('not-allowed');
    expect(refusal(deferred, 'speaker-zhao', write())).toBeNull();
    expect(refusal(asked(), 'speaker-minami', write())).toBe('not-allowed');
  });

  it('Q-32 who is silenced asks no more, and what waited goes with them until they may ask again', () => {
    const silence = (participantId: string): Command => ({ name: 'qna.silence', input: { participantId } });
    const silenced = after(after(approved(), asker, ask(), NOW, 'question-2'), moderator, silence(asker));
    expect(Object.values(silenced.questions).map(({ state, reason }) => [state, reason?.kind])).toEqual([
      ['approved', undefined],
      ['declined', 'silenced'],
    ]);
    expect(refusal(silenced, asker, ask())).toBe('silenced');
    expect(view(silenced, { person: asker }).silenced).toEqual([asker]);
    expect(view(silenced, { person: moderator }).silenced).toEqual([asker]);
    expect(view(silenced, { person: 'speaker-minami' }).silenced).toEqual([]);
    const back = after(silenced, moderator, { name: 'qna.unsilence', input: { participantId: asker } });
    expect([back.silenced, back.questions['question-2']?.state]).toEqual([[], 'submitted']);
    for (const person of ['host-chen', moderator]) expect(refusal(silenced, moderator, silence(person))).toBe('not-allowed');
    expect(refusal(silenced, moderator, silence('person-none'))).toBe('not-found');
    expect(act(silenced, moderator, silence(asker)).events).toEqual([]);
  });

  it('Q-33 in slow mode a person waits between two questions', () => {
    const slow = after(asked(), moderator, { name: 'qna.set', input: { slowSeconds: 60 } });
    expect(refusal(slow, asker, ask(), NOW + 59_999)).toBe('slow-mode');
    expect(refusal(slow, asker, ask(), NOW + 60_000)).toBeNull();
    expect(refusal(slow, 'attendee-mei', ask(), NOW + 1)).toBeNull();
    expect(refusal(slow, asker, ask(), NOW - 3_600_000)).toBeNull();
    const byModerator = after(slow, moderator, ask(), NOW, 'question-2');
    expect(refusal(byModerator, moderator, ask(), NOW + 1)).toBeNull();
  });

  it('Q-34 what is next is approved, and no longer next once it is put or gone', () => {
    const next = (questionId: string | null): Command => ({ name: 'qna.set-next', input: { questionId } });
    expect(refusal(asked(), moderator, next('question-1'))).toBe('question-state');
    const set = after(approved(), moderator, next('question-1'));
    expect(view(set, { person: 'speaker-minami' }).nextQuestionId).toBe('question-1');
    for (const command of [
      { name: 'qna.put-live', input: one },
      { name: 'qna.decline', input: { ...one, kind: 'off-topic', text: '' } },
    ] as Command[])
      expect(after(set, moderator, command).nextQuestionId).toBeNull();
    expect(after(set, asker, { name: 'qna.withdraw', input: one }).nextQuestionId).toBeNull();
    expect(after(set, moderator, next(null)).nextQuestionId).toBeNull();
  });
});

it('Q-35 votes, floor, next question and numbers always agree with the questions', () => {
  fc.assert(
    fc.property(script(150), (steps) => {
      let state = liveSession();
      for (const [i, step] of steps.entries()) {
        const { by, command } = commandOf(state, step);
        state = act(state, by, command, state.startsAt + i * 1_000, `id-${i}-of-it`).state;
        const questions = Object.values(state.questions);
        for (const { votes, voters } of questions) expect([votes, new Set(voters).size]).toEqual([voters.length, voters.length]);
        expect(questions.filter((question) => question.state === 'live').map(({ id }) => id)).toEqual(state.liveQuestionId ? [state.liveQuestionId] : []);
        if (state.nextQuestionId) expect(state.questions[state.nextQuestionId]?.state).toBe('approved');
        expect(questions.map(({ number }) => number)).toEqual(questions.map((_, place) => place + 1));
      }
    }),
    { numRuns: 100 },
  );
});
