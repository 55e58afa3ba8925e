import type { Command, Instant } from '@plenary/contracts';
import type { DemoQuestion, DemoSession, DemoSlot } from './content/types.ts';

/** One act of the demonstration: who does what, when. `by` null: the server (the first host has to come from somewhere). */
export type Act = { at: Instant; by: string | null; id: string; command: Command };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const personId = (key: string) => `person-${key}`;
export const slotId = (index: number) => `slot-${String(index + 1).padStart(4, '0')}`;
const partId = (index: number) => `part-${String(index + 1).padStart(4, '0')}`;
export const questionId = (slot: number, index: number) => `question-${slot + 1}-${index + 1}`;

/** Commands that make the session, its people and its programme, weeks before it starts. */
function planning(session: DemoSession, organisationId: string, start: string, startsAt: Instant): Act[] {
  const { slug, title, theme, description, venue, source, languages, zone } = session;
  const commands: { by: string | null; id: string; command: Command }[] = [
    {
      by: null,
      id: 'session-create',
      command: { name: 'session.create', input: { organisationId, slug, title, theme, description, venue, source, languages, zone, start, open: true } },
    },
    ...Object.entries(session.people).map(([key, person]) => ({
      by: key === 'host' ? null : 'host',
      id: personId(key),
      command: {
        name: 'people.add' as const,
        input: { ...person, nameIn: person.nameIn ?? {}, position: '', positionIn: {}, affiliationIn: person.affiliationIn ?? {} },
      },
    })),
    ...session.parts.map((part, index) => ({ by: 'host', id: partId(index), command: { name: 'programme.add-part' as const, input: { title: part } } })),
    ...session.slots.map((slot, index) => ({ by: 'host', id: slotId(index), command: { name: 'programme.add-slot' as const, input: slotInput(slot) } })),
    { by: 'host', id: 'session-schedule', command: { name: 'session.schedule', input: {} } },
  ];
  return commands.map((act, index) => ({ ...act, at: startsAt - 20 * DAY + index * 20_000 }));
}

const slotInput = (slot: DemoSlot) => ({
  partId: slot.part === null ? null : partId(slot.part),
  kind: slot.kind,
  subject: slot.subject,
  summary: slot.summary ?? {},
  speakerIds: (slot.speakers ?? []).map(personId),
  language: slot.language ?? null,
  minutes: slot.minutes,
  before: null,
});

/** What becomes of one question, from being asked to its end. */
function questionActs(session: DemoSession, question: DemoQuestion, slot: number, index: number, slotStart: Instant): Act[] {
  const id = questionId(slot, index);
  const asked = slotStart + question.at * MINUTE;
  const acts: Act[] = [];
  const then = (by: string, seconds: number, command: Command, name = command.name as string) =>
    acts.push({ at: asked + seconds * 1_000, by, id: name === 'qna.ask' ? id : `${id}-${name}-${by}`, command });
  then(question.by, 0, {
    name: 'qna.ask',
    input: { text: question.text, language: question.language, anonymous: question.anonymous ?? false, namedInMinutes: !question.anonymous },
  });

  const fate = question.then;
  if (fate.kind === 'waits') return acts;
  if (fate.kind === 'withdrawn') then(question.by, 20, { name: 'qna.withdraw', input: { questionId: id } });
  else if (fate.kind === 'declined') then('moderator', 15, { name: 'qna.decline', input: { questionId: id, kind: fate.reason, text: fate.text } });
  else if (fate.kind === 'merged') {
    const into = session.slots[slot]?.questions?.findIndex((one) => one.text.startsWith(fate.into)) ?? -1;
    then('moderator', 25, { name: 'qna.merge', input: { questionId: id, intoId: questionId(slot, into) } });
  } else {
    then('moderator', 15, { name: 'qna.approve', input: { questionId: id } });
    (question.voters ?? []).forEach((voter, n) => void then(voter, 20 + n * 4, { name: 'qna.vote', input: { questionId: id } }));
    if (fate.kind === 'live' || fate.kind === 'answered') then('moderator', 60, { name: 'qna.put-live', input: { questionId: id } });
    if (fate.kind === 'answered') then('moderator', 140, { name: 'qna.answer', input: { questionId: id, mode: 'spoken', text: '' } });
    if (fate.kind === 'written') then('moderator', 170, { name: 'qna.answer', input: { questionId: id, mode: 'written', text: fate.text } });
    if (fate.kind === 'deferred')
      then('moderator', 70, { name: 'qna.defer', input: { questionId: id, speakerId: personId(fate.to), due: asked + fate.days * DAY } });
  }
  return acts;
}

/** The session as it is held: doors, one slot after the other, the questions in each, and the end. */
function holding(session: DemoSession, startsAt: Instant): Act[] {
  const drive = (at: Instant, id: string, command: Command): Act => ({ at, by: 'host', id, command });
  const acts = [
    drive(startsAt - 15 * MINUTE, 'doors-open', { name: 'running-order.open-doors', input: {} }),
    drive(startsAt + 20_000, 'session-start', { name: 'running-order.start', input: {} }),
  ];
  let slotStart = startsAt + 20_000;
  session.slots.forEach((slot, index) => {
    acts.push(...(slot.questions ?? []).flatMap((question, n) => questionActs(session, question, index, n, slotStart)));
    slotStart += slot.minutes * MINUTE;
    const last = index === session.slots.length - 1;
    acts.push(
      last
        ? drive(slotStart, 'session-end', { name: 'running-order.end', input: {} })
        : drive(slotStart, `next-${slotId(index)}`, { name: 'running-order.next', input: { from: slotId(index) } }),
    );
  });
  return acts;
}

/**
 * Everything that people do in a session of the demonstration up to `now`, in the order of time: the same commands that the screens send.
 * `start` is the wall-clock time at the venue of the instant `startsAt`.
 */
export const scriptOf = (session: DemoSession, organisationId: string, start: string, startsAt: Instant, now: Instant): Act[] =>
  [...planning(session, organisationId, start, startsAt), ...holding(session, startsAt)].filter((act) => act.at <= now).sort((a, b) => a.at - b.at);
