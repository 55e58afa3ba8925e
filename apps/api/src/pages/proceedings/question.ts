import type { Lang, PublishedPerson, PublishedQuestion } from '@plenary/contracts';
import { isLocale, langTag } from '@plenary/i18n';
import { createTranslator } from '@plenary/i18n/server';
import { type Html, html, NOTHING } from '../html.ts';
import { verbatim } from '../words.ts';
import { block, type QuestionBlock } from './blocks.ts';
import { type Columns, columns } from './columns.ts';
import type { Segment } from './segments.ts';

/** A question inside a list or quotation: what was written under it; the question stands where the slot's questions stand. */
export const nested = ({ answer }: QuestionBlock): Html => html`${answer.map((one) => block(one, nested))}`;

const text = (words: string, lang: Lang | null): Html =>
  html`<div class="asked"${lang ? html` lang="${langTag(lang)}"` : NOTHING}>${words
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p dir="auto">${line}</p>`)}</div>`;

/** What became of the question, where nobody wrote an answer down; in the language of its column when it is one of ours. */
function fate(question: PublishedQuestion, lang: Lang, reader: Columns['reader']): string {
  const t = isLocale(lang) ? createTranslator(lang) : reader.t;
  if (question.state === 'deferred') return t('pages:proceedings.deferred');
  return question.state === 'unanswered' ? t('pages:proceedings.unanswered') : t('pages:proceedings.spoken');
}

/** What was asked, beside its translations; where the page has none of its languages, first of all as it was asked. */
function asked({ text: original, language, translations = {} }: PublishedQuestion, view: Columns): Html {
  if (!view.languages.some((lang) => lang !== language && translations[lang])) return text(original, language);
  const inOwn = language !== null && view.languages.includes(language);
  const cell = (lang: Lang) => (lang === language ? text(original, language) : translations[lang] ? text(translations[lang], lang) : '');
  return html`${inOwn ? NOTHING : text(original, language)}${columns(view, cell, 'in-words')}`;
}

/** A question by name, in its own language, and its answer in each language of the minutes. */
export function question(view: Columns, one: PublishedQuestion, speakers: readonly PublishedPerson[], answers: Segment['blocks']): Html {
  const { reader } = view;
  const { t } = reader;
  const [speaker, second] = speakers;
  const written = one.answer && one.answer.text !== '' ? one.answer : null;
  const hasMinutes = Object.values(answers).some((blocks) => blocks.length > 0);
  const answerer = speaker && !second ? speaker : null;
  const answerIn = (lang: Lang): Html => {
    const blocks = answers[lang] ?? [];
    if (blocks.length === 0) return hasMinutes || written ? NOTHING : html`<p class="quiet">${fate(one, lang, reader)}</p>`;
    return html`${answerer ? html`<p class="speaker">${verbatim(answerer.nameIn[lang] ?? answerer.name)}</p>` : NOTHING}${blocks.map((some) => block(some, nested))}`;
  };
  return html`<div class="question" id="question-${one.number}">
<p class="speaker"><span class="quiet">${t('pages:proceedings.question', { n: one.number })}</span> ${one.asker ? html`<b>${verbatim(one.asker.name)}</b> <span class="quiet">${verbatim(one.asker.affiliation)}</span>` : html`<b>${t('pages:proceedings.anonymous')}</b>`}</p>
${asked(one, view)}
${columns(view, answerIn, 'answer')}
${written ? html`<div class="answer written">${answerer ? html`<p class="speaker">${verbatim(answerer.name)}</p>` : NOTHING}${written.mode === 'written' ? html`<p class="quiet">${t('pages:proceedings.written')}</p>` : NOTHING}${text(written.text, null)}</div>` : NOTHING}
</div>`;
}
