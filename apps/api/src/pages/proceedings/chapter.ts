import type { Lang, PublishedQuestion, PublishedSlot } from '@plenary/contracts';
import { wasLeftOut } from '@plenary/domain';
import { isLocale } from '@plenary/i18n';
import { createTranslator } from '@plenary/i18n/server';
import { type Html, html, NOTHING } from '../html.ts';
import { attachmentList } from '../session/facts.ts';
import { paragraphs, said } from '../words.ts';
import { type Columns, columns, textIn } from './columns.ts';
import { minutesOf } from './minutes.ts';
import { headingNumber } from './numerals.ts';
import { peopleIn } from './people.ts';
import { question } from './question.ts';

export const anchorOf = (slot: PublishedSlot, index: number): string => (slot.number === null ? `slot-${index + 1}` : `chapter-${slot.number}`);

const localeFor = (lang: Lang, { reader }: Columns) => (isLocale(lang) ? createTranslator(lang) : reader.t);

/** What a chapter is called in a column: its subject, with its number if it is a talk; without a subject its kind, never something made up. */
function heading(view: Columns, slot: PublishedSlot, lang: Lang): Html {
  const number = slot.number === null ? '' : headingNumber(slot.number, lang);
  if (Object.keys(slot.subject).length === 0) return html`<h3 class="t-title3 serif">${number}${localeFor(lang, view)(`common:kinds.${slot.kind}`)}</h3>`;
  const subject = textIn(view, slot.subject, lang);
  return subject.text === '' ? NOTHING : html`<h3 class="t-title3 serif">${number}${said(subject)}</h3>`;
}

/** One slot of the published minutes. */
export function chapter(view: Columns, slot: PublishedSlot, index: number, urlOf: (id: string) => string): Html {
  const { t } = view.reader;
  const summary = (lang: Lang): Html => {
    const words = textIn(view, slot.summary, lang);
    return words.text === '' ? NOTHING : paragraphs(words);
  };
  return html`<section class="chapter ${slot.kind}" id="${anchorOf(slot, index)}">
${columns(view, (lang) => html`${heading(view, slot, lang)}${peopleIn(slot.speakers, lang)}`, 'chapter-head')}
${wasLeftOut(slot) ? html`<p class="quiet">${t('pages:proceedings.skipped')}</p>` : NOTHING}
${columns(view, summary, 'record summary')}
<div class="serif text">${minutesOf(view, slot)}</div>
${slot.materials.length > 0 ? html`<div class="chapter-files"><p class="quiet">${t('pages:facts.attachments')}</p>${attachmentList(view.reader, slot.materials, urlOf)}</div>` : NOTHING}
</section>`;
}

/** Questions that belong to no slot: they were asked before the session began. */
export const questionsOfNoSlot = (view: Columns, asked: readonly PublishedQuestion[]): Html =>
  asked.length === 0
    ? NOTHING
    : html`<section class="chapter qna" id="questions">${columns(view, (lang) => html`<h3 class="t-title3 serif">${localeFor(lang, view)('common:kinds.qna')}</h3>`, 'chapter-head')}
<div class="serif text">${asked.map((one) => question(view, one, [], {}))}</div></section>`;
