import type { Block, Lang, PublishedQuestion, PublishedSlot } from '@plenary/contracts';
import { isEmpty } from '@plenary/domain';
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

/** The block of a question that stands in the text itself; inside a list or quotation only its words do. */
const placeOf = (blocks: readonly Block[] | undefined, id: string) => blocks?.find((one) => one.type === 'question' && one.questionId === id);

/** A question with what was answered, in these languages, or in those in which anybody wrote the answer down. */
function answered(view: Columns, slot: PublishedSlot, one: PublishedQuestion): Html {
  const languages = Object.keys(slot.minutes);
  const answers: Record<Lang, Block[]> = {};
  for (const lang of languages) {
    const place = placeOf(slot.minutes[lang], one.id);
    if (place?.type === 'question') answers[lang] = place.answer;
  }
  return question(
    speaking(view, (lang) => !isEmpty(answers[lang] ?? []), languages),
    one,
    slot.speakers,
    answers,
  );
}

/** What was written of a slot, languages side by side, every question with its answer in its place. */
export function minutesOf(asked: Columns, slot: PublishedSlot): Html {
  // A question put live has its place in every language; a language with nothing but such places says nothing yet.
  const view = speaking(asked, (lang) => !isEmpty(slot.minutes[lang] ?? []), Object.keys(slot.minutes));
  const byId = new Map(slot.questions.map((one) => [one.id, one]));
  const rows = segments(slot.minutes, view.languages).map((segment) => {
    const put = byId.get(segment.questionId ?? '');
    if (put) return answered(view, slot, put);
    return aligned(segment, view.languages).map((row) => text(view, row));
  });
  // Questions that stand nowhere in the text that is shown were asked all the same.
  const others = slot.questions.filter(({ id }) => !view.languages.some((lang) => placeOf(slot.minutes[lang], id)));
  return html`${rows}${others.map((one) => answered(view, slot, one))}`;
}
