import { type Failure, LIMITS, type Question } from '@plenary/contracts';
import { askingObstacle, isOver, runOf, type SessionState, valuesOf } from '@plenary/domain';
import { type Html, html, NOTHING } from '../html.ts';
import { inTheirWords, type Reader } from '../reader.ts';
import { verbatim } from '../words.ts';

/** What somebody typed into the form; shown again when it was refused. `about`: `slot <id>`, `speaker <id>`, or empty. */
export type AskForm = { name: string; text: string; about: string; anonymous: boolean };
export const EMPTY_FORM: AskForm = { name: '', text: '', about: '', anonymous: false };
export type Asking = { /** the reader's participant */ you: string | null; form: AskForm; failure: Failure | null };

const sentence = (reader: Reader, { code, params, fields }: Failure): string => {
  const field = Object.values(fields ?? {})[0];
  return field
    ? reader.t(`fields:${field.code}` as 'fields:empty', { max: field.max, min: field.min })
    : reader.t(`errors:${code}` as 'errors:internal', params ?? {});
};

/** For whom a question can be: whoever speaks then, a slot, a speaker. */
function about(reader: Reader, state: SessionState, chosen: string): Html {
  const { t } = reader;
  const slots = state.slots.filter((slot) => slot.kind !== 'break' && runOf(state, slot.id).state !== 'skipped' && Object.keys(slot.subject).length > 0);
  const speakers = [...new Set(slots.flatMap((slot) => slot.speakerIds))].flatMap((id) => state.participants[id] ?? []);
  const option = (value: string, words: string) => html`<option value="${value}"${value === chosen ? html` selected` : NOTHING}>${words}</option>`;
  return html`<select id="ask-about" name="about">${option('', t('pages:ask.whoever'))}
<optgroup label="${t('qna:ask.speaker')}">${speakers.map((one) => option(`speaker ${one.id}`, one.nameIn[reader.locale] ?? one.name))}</optgroup>
<optgroup label="${t('qna:ask.slot')}">${slots.map((one) => option(`slot ${one.id}`, inTheirWords(reader, one.subject, state.details.languages).text))}</optgroup></select>`;
}

/** What the reader has asked so far, and what has become of it. */
function mine(reader: Reader, state: SessionState, you: string | null): Html {
  const asked = valuesOf(state.questions).filter((one: Question) => you !== null && one.asker?.participantId === you && one.state !== 'withdrawn');
  if (asked.length === 0) return NOTHING;
  const reason = (one: Question) =>
    one.reason ? html`<p class="quiet">${one.reason.text ? verbatim(one.reason.text) : reader.t(`qna:reason.${one.reason.kind}`)}</p>` : NOTHING;
  return html`<h3>${reader.t('pages:ask.yours')}</h3><ol class="asked-list">${asked.map(
    (one) => html`<li><p>${verbatim(one.text)}</p><p class="quiet">${reader.t(`qna:state.${one.state}`)}</p>${reason(one)}</li>`,
  )}</ol>`;
}

/**
 * Asking before the session, from its page; it needs no script. Only where one may come in by name, or is in already; what was refused
 * comes back in any case.
 */
export function askSection(reader: Reader, state: SessionState, { you, form, failure }: Asking): Html {
  const { t } = reader;
  const closed = isOver(state) || state.phase === 'draft' || (you === null && !state.details.open);
  if (closed && !failure) return NOTHING;
  const obstacle = askingObstacle(state, you ?? '', reader.now);
  const refused = failure ?? obstacle;
  return html`<section class="ask" id="ask"><h2 class="t-heading serif">${t('pages:ask.title')}</h2>
${mine(reader, state, you)}
${refused ? html`<p class="refused" role="alert">${sentence(reader, refused)}</p>` : NOTHING}
<form method="post" action="/s/${state.details.slug}/ask">
${you === null ? html`<label for="ask-name">${t('pages:ask.name')}</label><input id="ask-name" name="name" required maxlength="${LIMITS.name}" value="${form.name}" autocomplete="name" dir="auto">` : NOTHING}
<label for="ask-text">${t('pages:ask.text')}</label><textarea id="ask-text" name="text" required rows="3" maxlength="${LIMITS.question}" dir="auto">${form.text}</textarea>
<label for="ask-about">${t('pages:ask.about')}</label>${about(reader, state, form.about)}
${state.qna.anonymous ? html`<label class="check"><input type="checkbox" name="anonymous" value="yes"${form.anonymous ? html` checked` : NOTHING}> ${t('pages:ask.anonymous')}</label>` : NOTHING}
<button class="act main" type="submit">${t('pages:ask.send')}</button>
</form></section>`;
}
