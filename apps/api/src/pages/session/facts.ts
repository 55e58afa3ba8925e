import { isOver, type SessionState } from '@plenary/domain';
import { fileKind, formatBytes, formatList, languageName } from '@plenary/i18n';
import { type Html, html, NOTHING } from '../html.ts';
import { inTheirWords, type PublicReader, type Reader } from '../reader.ts';
import { said, verbatim } from '../words.ts';

const fact = (name: string, what: Html | string): Html => (String(what) === '' ? NOTHING : html`<div><dt>${name}</dt><dd>${what}</dd></div>`);

export type Attachment = { id: string; name: string; size: number };
/** Attachments with their kind and size. */
export const attachmentList = (reader: Reader, files: readonly Attachment[], urlOf: (id: string) => string): Html =>
  html`<ul class="files">${files.map((file) => html`<li><a href="${urlOf(file.id)}" data-address="${new URL(urlOf(file.id), reader.origin).href}" download>${verbatim(file.name)}</a><span class="quiet">${[fileKind(file.name), formatBytes(file.size, reader.locale)].filter((part) => part !== '').join(reader.locale === 'en' ? ', ' : ' · ')}</span></li>`)}</ul>`;

/** What else there is to know, in the side column. */
export function factsOf(reader: PublicReader, state: SessionState, urlOf: (id: string) => string): Html {
  const { t, locale } = reader;
  const { details, qna } = state;
  const mayAsk = !qna.open ? t('pages:facts.ask-closed') : qna.anonymous ? t('pages:facts.ask-either') : t('pages:facts.ask-named');
  const languages = formatList(
    details.languages.map((lang) => languageName(lang, locale)),
    locale,
  );
  return html`<dl class="facts">
${fact(t('pages:facts.venue'), said(inTheirWords(reader, details.venue, details.languages)))}
${isOver(state) ? NOTHING : fact(t('pages:facts.questions'), mayAsk)}
${fact(t('pages:facts.minutes'), t('pages:facts.minutes-in', { languages }))}
${fact(t('pages:facts.held-by'), said(inTheirWords(reader, reader.organisation, details.languages)))}
${state.materials.length > 0 ? fact(t('pages:facts.attachments'), attachmentList(reader, state.materials, urlOf)) : NOTHING}
</dl>`;
}
