import type { Block, PublishedQuestion, Question, Slot } from '@plenary/contracts';
import { valuesOf } from '../session/record.ts';
import type { SessionState } from '../session/state.ts';
import { answerOf, textOf } from './blocks.ts';

/** The minutes of one slot in each language, as the recorders left them. */
export type SlotMinutes = Record<string, Block[]>;

const SHOWN: readonly Question['state'][] = ['approved', 'live', 'answered', 'deferred'];

/** The words written under a question in the minutes, the original language first; one that was taken out of the session last. */
const recordedAnswer = (minutes: SlotMinutes, languages: string[], questionId: string): string => {
  for (const language of new Set([...languages, ...Object.keys(minutes)])) {
    const text = textOf(answerOf(minutes[language] ?? [], questionId) ?? []);
    if (text.trim() !== '') return text;
  }
  return '';
};

/** A question as the page names it: by name only if its asker agreed to be named in the minutes. */
function publish(question: Question, recorded: string): PublishedQuestion {
  const { id, number, text, language, translations, asker, answer } = question;
  const answered = answer ?? (recorded === '' ? null : { mode: 'spoken' as const, text: '' });
  return {
    id,
    number,
    text,
    language,
    translations: Object.fromEntries(Object.entries(translations).map(([lang, one]) => [lang, one.text])),
    asker: question.namedInMinutes && asker ? { name: asker.name, affiliation: asker.affiliation } : null,
    state: answered ? 'answered' : question.state === 'deferred' ? 'deferred' : 'unanswered',
    answer: answered,
  };
}

/** Does the page show it? What is approved and later; and whatever has an answer in the minutes. */
const isShown = (question: Question, recorded: string) => SHOWN.includes(question.state) || recorded !== '';

/** The slot in which a question stands: where it was put; else where it was asked; null: none that is (still) in the programme. */
export const slotOfQuestion = (state: SessionState, question: Question): Slot | null => {
  const byId = (id: string | null) => state.slots.find((slot) => slot.id === id) ?? null;
  return byId(question.liveSlotId) ?? byId(question.slotId);
};

/** Questions of one slot (null: of none), in the order in which they were put, then asked. */
export function questionsOf(state: SessionState, slotId: string | null, minutes: SlotMinutes): PublishedQuestion[] {
  const when = (question: Question) => question.liveAt ?? question.answeredAt ?? Number.MAX_SAFE_INTEGER;
  return valuesOf(state.questions)
    .filter((question) => (slotOfQuestion(state, question)?.id ?? null) === slotId)
    .map((question) => ({ question, recorded: recordedAnswer(minutes, state.details.languages, question.id) }))
    .filter(({ question, recorded }) => isShown(question, recorded))
    .sort((a, b) => when(a.question) - when(b.question) || a.question.number - b.question.number)
    .map(({ question, recorded }) => publish(question, recorded));
}
