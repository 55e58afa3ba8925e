import type { Lang, Localized, Participant, Question } from '@plenary/contracts';
import { slotOfQuestion } from '../proceedings/questions.ts';
import { isoIn } from '../programme/time.ts';
import { valuesOf } from '../session/record.ts';
import type { SessionState } from '../session/state.ts';

/** A question as it leaves the system: complete in itself, with everything that moderators may know. Times in ISO 8601, at the venue's clock. */
export type QuestionRow = {
  id: string;
  number: number;
  state: Question['state'];
  slot: Localized | null;
  part: Localized | null;
  text: string;
  /** As its asker wrote it; null: it was never edited. */
  original: string | null;
  language: Lang | null;
  translations: Record<Lang, string>;
  /** null: nobody is named. `country`: ISO 3166-1 alpha-2, where given. */
  asker: { name: string; affiliation: string; country: string | null } | null;
  anonymous: boolean;
  /** The speaker of whom it was asked. */
  askedOf: string | null;
  askedAt: string;
  liveAt: string | null;
  answeredAt: string | null;
  votes: number;
  reason: Question['reason'];
  /** The number of the question that it was joined with. */
  mergedInto: number | null;
  deferred: { to: string; due: string } | null;
  answer: Question['answer'];
};

function rowOf(state: SessionState, question: Question): QuestionRow {
  const { id, number, text, original, language, anonymous, votes, reason, answer } = question;
  const person = (personId: string | null): Participant | null => (personId === null ? null : (state.participants[personId] ?? null));
  const when = (at: number) => isoIn(at, state.details.zone);
  const whenever = (at: number | null) => (at === null ? null : when(at));
  const slot = slotOfQuestion(state, question);
  const { asker, deferred, mergedInto } = question;
  return {
    id,
    number,
    state: question.state,
    slot: slot?.subject ?? null,
    part: state.parts.find((part) => part.id === slot?.partId)?.title ?? null,
    text,
    original,
    language,
    translations: Object.fromEntries(Object.entries(question.translations).map(([lang, one]) => [lang, one.text])),
    asker: asker && { name: asker.name, affiliation: asker.affiliation, country: person(asker.participantId)?.country ?? null },
    anonymous,
    askedOf: person(question.toId)?.name ?? null,
    askedAt: when(question.askedAt),
    liveAt: whenever(question.liveAt),
    answeredAt: whenever(question.answeredAt),
    votes,
    reason,
    mergedInto: mergedInto === null ? null : (state.questions[mergedInto]?.number ?? null),
    deferred: deferred && { to: person(deferred.speakerId)?.name ?? '', due: when(deferred.due) },
    answer,
  };
}

/** Every question of the session by its number, one at a time: with thousands, nobody has to hold them all. */
export function* questionTable(state: SessionState): Generator<QuestionRow> {
  const inOrder = valuesOf(state.questions).toSorted((a, b) => a.number - b.number);
  for (const question of inOrder) yield rowOf(state, question);
}
