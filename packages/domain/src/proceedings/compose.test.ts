import type { Block, Question } from '@plenary/contracts';
import { describe, expect, it } from 'vitest';
import type { SessionState } from '../session/state.ts';
import { act, after, liveSession, MINUTE, TEN_IN_BEIJING } from '../testing/index.ts';
import { composeProceedings, questionsBelow, type Sources } from './compose.ts';
import type { SlotMinutes } from './questions.ts';

const p = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });
const block = (questionId: string, ...answer: Block[]): Block => ({ type: 'question', questionId, answer });

let asked = 0;
const ask = (state: SessionState, more: Partial<Pick<Question, 'anonymous' | 'namedInMinutes' | 'text'>> = {}) => {
  const id = `question-${++asked}`;
  const input = { text: 'Who called the meeting?', language: 'en', anonymous: false, namedInMinutes: true, ...more };
  return { id, state: after(state, 'attendee-nair', { name: 'qna.ask', input }, TEN_IN_BEIJING, id) };
};
const moderated = (state: SessionState, name: 'qna.put-live' | 'qna.approve', questionId: string) =>
  after(state, 'moderator-wilk', { name, input: { questionId } });
const ended = (state: SessionState) => after(state, 'host-chen', { name: 'running-order.end', input: {} }, TEN_IN_BEIJING + 90 * MINUTE);
const compose = (state: SessionState, minutes: Record<string, SlotMinutes> = {}, more: Partial<Sources> = {}) =>
  composeProceedings({
    state,
    organisation: { en: 'Alliance' },
    minutes: (id) => minutes[id] ?? {},
    removed: {},
    writers: new Set(),
    version: 1,
    issuedAt: TEN_IN_BEIJING + 100 * MINUTE,
    note: null,
    ...more,
  });

describe('the published page', () => {
  it('M-16 holds each slot in its part, with speakers, real times, text and attachments', () => {
    const state = ended(after(liveSession(), 'host-chen', { name: 'running-order.next', input: { from: 'slot-one' } }, TEN_IN_BEIJING + 20 * MINUTE));
    const page = compose(state, { 'slot-one': { en: [p('Water.'), p('  ')], zh: [p('水。')] }, 'slot-two': { ja: [p('言葉')] } });
    expect(page.parts).toHaveLength(1);
    expect(page.parts[0]?.title).toEqual({ en: 'What holds us together' });
    expect(page.parts[0]?.slots).toMatchObject([
      {
        id: 'slot-one',
        number: 1,
        speakers: [{ name: 'minami' }],
        startedAt: TEN_IN_BEIJING,
        endedAt: TEN_IN_BEIJING + 20 * MINUTE,
        minutes: { en: [p('Water.')], zh: [p('水。')] },
      },
      { id: 'slot-two', number: 2, minutes: { ja: [p('言葉')] } },
      { id: 'slot-three', number: null, kind: 'discussion', startedAt: null },
    ]);
    expect(page).toMatchObject({
      slug: 'commons-2026',
      zone: 'Asia/Shanghai',
      startedAt: TEN_IN_BEIJING,
      endedAt: TEN_IN_BEIJING + 90 * MINUTE,
      organisation: { en: 'Alliance' },
    });
  });

  it('M-16 recorders are named; one who was taken out only if they wrote', () => {
    const state = after(liveSession(), 'host-chen', { name: 'people.remove', input: { participantId: 'recorder-liu' } });
    expect(compose(liveSession()).recorders).toMatchObject([{ name: 'liu' }]);
    expect(compose(state).recorders).toEqual([]);
    expect(compose(state, {}, { writers: new Set(['recorder-liu']) }).recorders).toMatchObject([{ name: 'liu' }]);
  });

  it('M-16 whoever wrote is named, whatever they are by now', () => {
    const demoted = after(liveSession(), 'owner-ana', { name: 'people.set-roles', input: { participantId: 'recorder-liu', roles: ['attendee'] } });
    expect(compose(demoted).recorders).toEqual([]);
    expect(compose(demoted, {}, { writers: new Set(['recorder-liu', 'host-chen']) }).recorders).toMatchObject([{ name: 'chen' }, { name: 'liu' }]);
  });

  it.each([
    { anonymous: true, namedInMinutes: false, named: false },
    { anonymous: true, namedInMinutes: true, named: true },
    { anonymous: false, namedInMinutes: false, named: false },
    { anonymous: false, namedInMinutes: true, named: true },
  ])('M-17 anonymous in the room $anonymous, named in the minutes $namedInMinutes: named on the page $named', ({ named, ...how }) => {
    const { id, state } = ask(liveSession(), how);
    const question = compose(moderated(state, 'qna.put-live', id)).parts[0]?.slots[0]?.questions[0];
    expect(question?.asker).toEqual(named ? { name: 'nair', affiliation: '' } : null);
  });

  it('M-23 what was written in a slot that is no longer in the programme is on the page all the same', () => {
    const gone = after(liveSession(), 'host-chen', { name: 'programme.remove-slot', input: { slotId: 'slot-three' } });
    const page = compose(ended(gone), {}, { removed: { 'slot-three': { en: [p('Prepared by hand.')], zh: [] }, 'slot-empty': { en: [p('')] } } });
    expect(page.parts.at(-1)).toMatchObject({ id: null, slots: [{ id: 'slot-three', skipped: true, minutes: { en: [p('Prepared by hand.')] } }] });
    expect(page.parts.flatMap(({ slots }) => slots).map(({ id }) => id)).toEqual(['slot-one', 'slot-two', 'slot-three']);
  });

  it('M-18 spoken answers stand in the block, written ones come from the queue; the rest is listed as it is', () => {
    let state = liveSession();
    const make = (then?: (state: SessionState, id: string) => SessionState) => {
      const made = ask(state);
      state = then ? then(made.state, made.id) : made.state;
      return made.id;
    };
    const spoken = make((now, id) =>
      after(moderated(now, 'qna.put-live', id), 'moderator-wilk', { name: 'qna.answer', input: { questionId: id, mode: 'spoken', text: '' } }),
    );
    const written = make((now, id) =>
      after(moderated(now, 'qna.approve', id), 'moderator-wilk', { name: 'qna.answer', input: { questionId: id, mode: 'written', text: 'The state paid.' } }),
    );
    state = after(state, 'interpreter-he', { name: 'qna.translate', input: { questionId: written, language: 'zh', text: '谁付了钱？' } });
    const open = make((now, id) => moderated(now, 'qna.approve', id));
    state = after(state, 'attendee-nair', { name: 'qna.withdraw', input: { questionId: open } });
    const other = ask(state);
    state = moderated(other.state, 'qna.approve', other.id);
    const answeredOnly = ask(state);
    state = answeredOnly.state;
    const page = compose(state, { 'slot-one': { en: [block(spoken, p('The pump keeper.')), block('nobody-knows', p('kept'))], zh: [block(spoken)] } });
    const slot = page.parts[0]?.slots[0];
    expect(slot?.questions.map(({ id, state: is, answer }) => [id, is, answer?.mode ?? null, answer?.text ?? null])).toEqual([
      [spoken, 'answered', 'spoken', ''],
      [written, 'answered', 'written', 'The state paid.'],
      [other.id, 'unanswered', null, null],
    ]);
    expect(slot?.questions.map(({ translations }) => translations)).toEqual([{}, { zh: '谁付了钱？' }, {}]);
    expect(slot?.minutes).toEqual({ en: [block(spoken, p('The pump keeper.')), p('kept')], zh: [block(spoken)] });
    expect(slot && questionsBelow(slot, 'en').map(({ id }) => id)).toEqual([written, other.id]);
  });

  it('M-18 an answer that was recorded in a language that was taken out of the session makes its question answered, too', () => {
    const { id, state } = ask(liveSession());
    const back = after(moderated(state, 'qna.put-live', id), 'moderator-wilk', { name: 'qna.back', input: { questionId: id } });
    const page = compose(back, { 'slot-one': { ja: [block(id, p('鍵番です。'))] } });
    expect(back.details.languages).not.toContain('ja');
    expect(page.parts[0]?.slots[0]?.questions).toMatchObject([{ id, state: 'answered', answer: { mode: 'spoken' } }]);
  });

  it('M-18 an answer that was recorded makes a question answered, whatever the queue says; what it says twice stays', () => {
    const { id, state } = ask(liveSession());
    const live = moderated(state, 'qna.put-live', id);
    const page = compose(live, { 'slot-one': { en: [block(id, p('first')), block(id, p('again'))] } });
    expect(page.parts[0]?.slots[0]).toMatchObject({
      questions: [{ state: 'answered', answer: { mode: 'spoken' } }],
      minutes: { en: [block(id, p('first')), p('again')] },
    });
  });

  it('M-9 a question that comes back and is put again keeps the slot in which it was first put', () => {
    const { id, state } = ask(liveSession());
    let now = moderated(state, 'qna.put-live', id);
    now = after(now, 'host-chen', { name: 'running-order.next', input: { from: 'slot-one' } });
    now = moderated(now, 'qna.put-live', id);
    expect(now.questions[id]).toMatchObject({ state: 'live', liveSlotId: 'slot-one', slotId: 'slot-one' });
    expect(compose(now).parts[0]?.slots.map((slot) => slot.questions.length)).toEqual([1, 0, 0]);
  });

  it('M-10 a session that has not ended cannot be published, and versions follow each other', () => {
    const publish = (state: SessionState, version: number) =>
      act(state, null, { name: 'minutes.publish', input: { version, contentId: `content-${version}`, note: null } });
    expect(publish(liveSession(), 1).refused).toBe('not-ended');
    const once = publish(ended(liveSession()), 1);
    expect(once.state.published).toMatchObject([{ version: 1, contentId: 'content-1' }]);
    expect(publish(once.state, 1).refused).toBe('minutes-moved');
    expect(publish(once.state, 2).state.published).toHaveLength(2);
  });
});
