import type { Block, Lang, PublishedSlot } from '@plenary/contracts';
import { type Html, html } from '../html.ts';
import { block } from './blocks.ts';
import { type Columns, columns } from './columns.ts';
import { nested, question } from './question.ts';
import { aligned, segments } from './segments.ts';

/** These languages where any of them has something, else the others that have: who asks for one language misses nothing that exists in another only. */
const speaking = (view: Columns, has: (lang: Lang) => boolean, all: readonly Lang[]): Columns => {
  const others = all.filter(has);
  return view.languages.some(has) || others.length === 0 ? view : { ...view, languages: others };
};

const text = (view: Columns, blocks: Record<Lang, Block[]>): Html =>
  columns(view, (lang) => html`${(blocks[lang] ?? []).map((one) => block(one, nested))}`, 'record');

/** Questions that stand nowhere in the text that is shown: they were asked all the same, and their answer may stand in another language. */
function otherQuestions(view: Columns, slot: PublishedSlot): Html {
  const answersTo = (id: string, languages: readonly Lang[]): Record<Lang, Block[]> => {
    const found: Record<Lang, Block[]> = {};
    for (const lang of languages) {
      const block = slot.minutes[lang]?.find((one) => one.type === 'question' && one.questionId === id);
      if (block?.type === 'question') found[lang] = block.answer;
    }
    return found;
  };
  const shown = new Set(slot.questions.filter((one) => Object.keys(answersTo(one.id, view.languages)).length > 0));
  return html`${slot.questions
    .filter((one) => !shown.has(one))
    .map((one) => {
      const answers = answersTo(one.id, Object.keys(slot.minutes));
      return question(
        speaking(view, (lang) => (answers[lang]?.length ?? 0) > 0, Object.keys(answers)),
        one,
        slot.speakers,
        answers,
      );
    })}`;
}

/** What was written of a slot, languages side by side, every question with its answer in its place. */
export function minutesOf(asked: Columns, slot: PublishedSlot): Html {
  const view = speaking(asked, (lang) => (slot.minutes[lang]?.length ?? 0) > 0, Object.keys(slot.minutes));
  const byId = new Map(slot.questions.map((one) => [one.id, one]));
  const rows = segments(slot.minutes, view.languages).map((segment) => {
    const put = byId.get(segment.questionId ?? '');
    if (put) return question(view, put, slot.speakers, segment.blocks);
    return aligned(segment, view.languages).map((row) => text(view, row));
  });
  return html`${rows}${otherQuestions(view, slot)}`;
}
