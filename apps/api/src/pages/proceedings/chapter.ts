import type { Lang, PublishedSlot } from '@plenary/contracts';
import { isLocale } from '@plenary/i18n';
import { createTranslator } from '@plenary/i18n/server';
import { type Html, html, NOTHING } from '../html.ts';
import { attachmentList } from '../session/facts.ts';
import { paragraphs, said } from '../words.ts';
import { block } from './blocks.ts';
import { type Columns, columns, textIn } from './columns.ts';
import { headingNumber } from './numerals.ts';
import { peopleIn } from './people.ts';
import { question } from './question.ts';
import { aligned, segments } from './segments.ts';

export const anchorOf = (slot: PublishedSlot, index: number): string => (slot.number === null ? `slot-${index + 1}` : `chapter-${slot.number}`);

const localeFor = (lang: Lang, { reader }: Columns) => (isLocale(lang) ? createTranslator(lang) : reader.t);

/** What a chapter is called in a column: its subject, with its number if it is a talk; without a subject its kind, never something made up. */
function heading(view: Columns, slot: PublishedSlot, lang: Lang): Html {
  const number = slot.number === null ? '' : headingNumber(slot.number, lang);
  if (Object.keys(slot.subject).length === 0) return html`<h3 class="t-title3 serif">${number}${localeFor(lang, view)(`common:kinds.${slot.kind}`)}</h3>`;
  const subject = textIn(view, slot.subject, lang);
  return subject.text === '' ? NOTHING : html`<h3 class="t-title3 serif">${number}${said(subject)}</h3>`;
}

/** The languages in which a slot's text is shown: those asked for, unless it was written in others only. */
function writtenIn(view: Columns, slot: PublishedSlot): Columns {
  const has = (lang: Lang) => (slot.minutes[lang]?.length ?? 0) > 0;
  return view.languages.some(has)
    ? view
    : { ...view, languages: [...Object.keys(slot.minutes).filter(has), ...view.languages].slice(0, Math.max(1, view.languages.length)) };
}

const minutesOf = (asked: Columns, slot: PublishedSlot): Html => {
  const view = writtenIn(asked, slot);
  const byId = new Map(slot.questions.map((one) => [one.id, one]));
  return html`${segments(slot.minutes, view.languages).map((segment) => {
    const put = segment.questionId === null ? null : byId.get(segment.questionId);
    if (segment.questionId !== null) return put ? question(view, put, slot, segment.blocks) : NOTHING;
    return aligned(segment, view.languages).map((row) => columns(view, (lang) => html`${(row[lang] ?? []).map((one) => block(one, () => NOTHING))}`, 'record'));
  })}`;
};

/** Questions that stand nowhere in the minutes' text: they were asked all the same. */
const otherQuestions = (view: Columns, slot: PublishedSlot): Html => {
  const written = new Set(Object.values(slot.minutes).flatMap((blocks) => blocks.filter((one) => one.type === 'question').map((one) => one.questionId)));
  const others = slot.questions.filter((one) => !written.has(one.id));
  return others.length === 0 ? NOTHING : html`${others.map((one) => question(view, one, slot, {}))}`;
};

/** One slot of the published minutes. */
export function chapter(view: Columns, slot: PublishedSlot, index: number, urlOf: (id: string) => string): Html {
  const { t } = view.reader;
  const summary = (lang: Lang): Html => {
    const words = textIn(view, slot.summary, lang);
    return words.text === '' ? NOTHING : paragraphs(words);
  };
  return html`<section class="chapter ${slot.kind}" id="${anchorOf(slot, index)}">
${columns(view, (lang) => html`${heading(view, slot, lang)}${peopleIn(slot.speakers, lang)}`, 'chapter-head')}
${slot.skipped ? html`<p class="quiet">${t('pages:proceedings.skipped')}</p>` : NOTHING}
${columns(view, summary, 'record summary')}
<div class="serif text">${minutesOf(view, slot)}${otherQuestions(view, slot)}</div>
${slot.materials.length > 0 ? html`<div class="chapter-files"><p class="quiet">${t('pages:facts.attachments')}</p>${attachmentList(view.reader, slot.materials, urlOf)}</div>` : NOTHING}
</section>`;
}
