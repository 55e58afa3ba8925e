import type { Command, CommandName } from '@plenary/contracts';
import fc from 'fast-check';
import type { SessionState } from '../session/state.ts';
import { CAST, details, newcomer } from './builders.ts';

/** A step of a random script: numbers that `commandOf` turns into a command that makes sense in the state it meets. */
export type Step = { kind: number; who: number; a: number; b: number; flag: boolean };
export const step: fc.Arbitrary<Step> = fc.record({ kind: fc.nat(999), who: fc.nat(99), a: fc.nat(99), b: fc.nat(99), flag: fc.boolean() });
export const script = (maxLength: number): fc.Arbitrary<Step[]> => fc.array(step, { maxLength, size: 'max' });

const pick = <T>(from: readonly T[], n: number): T | undefined => (from.length === 0 ? undefined : from[n % from.length]);

type Make = (ids: { question: string; other: string; act: string; slot: string; person: string; part: string; n: number; flag: boolean }) => Command;
const { slug: _, ...editable } = details();

/** Weighted: what happens often in a session comes up often. */
const MAKERS: [weight: number, Make][] = [
  [14, ({ n, flag }) => ({ name: 'qna.ask', input: { text: `Question ${n}`, language: null, anonymous: flag, namedInMinutes: !flag } })],
  [10, ({ question }) => ({ name: 'qna.approve', input: { questionId: question } })],
  [12, ({ question }) => ({ name: 'qna.vote', input: { questionId: question } })],
  [4, ({ question }) => ({ name: 'qna.unvote', input: { questionId: question } })],
  [4, ({ question }) => ({ name: 'qna.decline', input: { questionId: question, kind: 'off-topic', text: '' } })],
  [3, ({ question }) => ({ name: 'qna.reopen', input: { questionId: question } })],
  [6, ({ question, other }) => ({ name: 'qna.merge', input: { questionId: question, intoId: other } })],
  [6, ({ question }) => ({ name: 'qna.put-live', input: { questionId: question } })],
  [3, ({ question }) => ({ name: 'qna.back', input: { questionId: question } })],
  [4, ({ question, flag }) => ({ name: 'qna.answer', input: { questionId: question, mode: flag ? 'spoken' : 'written', text: '' } })],
  [4, ({ question, person: speakerId }) => ({ name: 'qna.defer', input: { questionId: question, speakerId, due: Number.MAX_SAFE_INTEGER / 2 } })],
  [4, ({ question }) => ({ name: 'qna.withdraw', input: { questionId: question } })],
  [3, ({ question }) => ({ name: 'qna.unmerge', input: { questionId: question } })],
  [3, ({ question, n }) => ({ name: 'qna.edit', input: { questionId: question, text: `Question ${n % 5}` } })],
  [2, ({ question, n, flag }) => ({ name: 'qna.translate', input: { questionId: question, language: flag ? 'zh' : 'ja', text: n % 4 ? `问 ${n}` : '' } })],
  [2, ({ question, flag }) => ({ name: 'qna.set-next', input: { questionId: flag ? question : null } })],
  [1, () => ({ name: 'qna.defer-rest', input: { due: Number.MAX_SAFE_INTEGER / 2, speakerId: null } })],
  [8, ({ act }) => ({ name: 'qna.undo', input: { act } })],
  [4, ({ question }) => ({ name: 'qna.follow', input: { questionId: question } })],
  [2, ({ question }) => ({ name: 'qna.unfollow', input: { questionId: question } })],
  [1, ({ person: participantId }) => ({ name: 'qna.silence', input: { participantId } })],
  [1, ({ person: participantId }) => ({ name: 'qna.unsilence', input: { participantId } })],
  [
    1,
    ({ person: participantId, n, flag }) => ({
      name: 'qna.ask-on-behalf',
      input: { text: `Heard ${n}`, language: null, participantId: flag ? participantId : null, name: n % 2 ? 'Somebody' : '', affiliation: '' },
    }),
  ],
  [2, ({ flag }) => ({ name: 'qna.set', input: { moderated: flag, voting: true } })],
  [3, ({ slot }) => ({ name: 'running-order.next', input: { from: slot } })],
  [2, () => ({ name: 'running-order.pause', input: {} })],
  [2, () => ({ name: 'running-order.resume', input: {} })],
  [1, ({ n }) => ({ name: 'running-order.extend', input: { minutes: 1 + (n % 9) } })],
  [2, ({ slot }) => ({ name: 'running-order.skip', input: { slotId: slot } })],
  [1, ({ slot }) => ({ name: 'running-order.unskip', input: { slotId: slot } })],
  [1, () => ({ name: 'running-order.end', input: {} })],
  [4, ({ person: participantId }) => ({ name: 'stage.bring', input: { participantId } })],
  [3, ({ person: participantId }) => ({ name: 'stage.release', input: { participantId } })],
  [2, ({ n }) => ({ name: 'people.add', input: newcomer([n % 2 ? 'attendee' : 'speaker']) })],
  [2, ({ person: participantId, n }) => ({ name: 'people.edit', input: { participantId, affiliation: `Place ${n}` } })],
  [
    5,
    ({ person: participantId, n }) => ({
      name: 'people.set-roles',
      input: { participantId, roles: [pick(['moderator', 'attendee', 'speaker', 'host', 'recorder'] as const, n) ?? 'attendee'] },
    }),
  ],
  [1, ({ person: participantId }) => ({ name: 'people.remove', input: { participantId } })],
  [1, ({ slot, part }) => ({ name: 'programme.move-slot', input: { slotId: slot, partId: part, before: null } })],
  [1, ({ slot, n }) => ({ name: 'programme.edit-slot', input: { slotId: slot, minutes: 1 + n } })],
  [
    1,
    ({ part }) => ({
      name: 'programme.add-slot',
      input: { partId: part, kind: 'talk', subject: {}, summary: {}, speakerIds: [], language: null, minutes: 10, before: null },
    }),
  ],
  [1, ({ slot, person: participantId }) => ({ name: 'programme.add-speaker', input: { slotId: slot, participantId } })],
  [1, ({ slot, person: participantId }) => ({ name: 'programme.remove-speaker', input: { slotId: slot, participantId } })],
  [1, ({ slot }) => ({ name: 'programme.remove-slot', input: { slotId: slot } })],
  [1, ({ n }) => ({ name: 'session.add-language', input: { language: pick(['zh', 'ja', 'it'] as const, n) ?? 'zh' } })],
  [1, ({ n }) => ({ name: 'session.remove-language', input: { language: pick(['zh', 'ja', 'it'] as const, n) ?? 'zh' } })],
  [1, ({ n }) => ({ name: 'session.set-original', input: { language: pick(['en', 'zh', 'ja'] as const, n) ?? 'en' } })],
  [1, () => ({ name: 'session.edit', input: { ...editable, venue: { en: 'Online' } } })],
];
const WHEEL = MAKERS.flatMap(([weight, make]) => Array.from({ length: weight }, () => make));

/** The command of a step in this state, and who gives it. Ids come from the state, so that most commands meet something. */
export function commandOf(state: SessionState, { kind, who, a, b, flag }: Step): { by: string; command: Command } {
  const questions = Object.keys(state.questions);
  const make = pick(WHEEL, kind) as Make;
  const command = make({
    question: pick(questions, a) ?? 'question-none',
    other: pick(questions, b) ?? 'question-none',
    act: pick(Object.values(state.questions), a)?.last?.act ?? 'act-none',
    slot: (flag ? state.currentSlotId : null) ?? pick(state.slots, a)?.id ?? 'slot-none',
    person: pick(Object.keys(state.participants), b) ?? 'person-none',
    part: pick(state.parts, b)?.id ?? 'part-none',
    n: a,
    flag,
  });
  return { by: actorFor(command.name, who), command };
}

const ANYBODYS: CommandName[] = ['qna.ask', 'qna.vote', 'qna.unvote', 'qna.withdraw', 'qna.follow', 'qna.unfollow'];
/** Mostly somebody who may, sometimes anybody. */
function actorFor(name: CommandName, who: number): string {
  const anybody = CAST[who % CAST.length] as string;
  if (ANYBODYS.includes(name) || who % 5 === 0) return anybody;
  return name.startsWith('qna.') ? 'moderator-wilk' : 'host-chen';
}
