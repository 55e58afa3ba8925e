import type { SessionState } from '@plenary/domain';
import { inAllLanguages, langTag, text } from '@plenary/i18n';
import type { Assets } from '../assets.ts';
import { type Html, html, linkedData, NOTHING } from '../html.ts';
import { eventOf } from '../json-ld.ts';
import { layout } from '../layout.ts';
import { inEachLocale } from '../meta.ts';
import { inTheirWords, type PublicReader, type Reader } from '../reader.ts';
import { topBar } from '../top-bar.ts';
import { paragraphs, rangeOf, verbatim } from '../words.ts';
import { actsOf, markOf } from './acts.ts';
import { agenda } from './agenda.ts';
import { type Asking, askSection } from './ask.ts';
import { factsOf } from './facts.ts';
import { laidDown } from './laid-down.ts';
import { rowsOf, spanOf } from './rows.ts';
import { whenOf } from './when.ts';

export type SessionContent = { state: SessionState; asking: Asking; fileUrl(materialId: string): string };

/** The title and theme in each language of the session, side by side. */
const heads = (reader: Reader, { details }: SessionState): Html => {
  const titles = inAllLanguages(details.title, reader.locale, details.languages);
  return html`<div class="heads">${titles.map(({ text: title, lang }, index) => {
    const theme = details.theme[lang];
    const Title = verbatim(title);
    return html`<div lang="${langTag(lang)}" class="serif">${index === 0 ? html`<h1 class="t-title">${Title}</h1>` : html`<p class="t-title2">${Title}</p>`}${theme && theme !== title ? html`<p class="theme">${verbatim(theme)}</p>` : NOTHING}</div>`;
  })}</div>`;
};

/** A session's public page: before, while and after it is held. */
export function sessionPage(reader: PublicReader, assets: Assets, { state, asking, fileUrl }: SessionContent): string {
  const { details } = state;
  const rows = rowsOf(state, reader.now);
  const span = spanOf(state, rows);
  const acts = actsOf(reader, state, asking.you !== null);
  const title = inTheirWords(reader, details.title, details.languages);
  const description = inTheirWords(reader, details.description, details.languages);
  const place = text(reader.organisation, reader.locale, 'en').text;
  return layout(reader, assets, {
    about: {
      title: place ? `${title.text} · ${place}` : title.text,
      description: description.text || reader.t('pages:session.about', { when: rangeOf(reader, span.from, span.to, details.zone), title: title.text }),
      kind: 'website',
      alternates: inEachLocale(reader),
    },
    look: 'session',
    head: linkedData(eventOf(reader, state, span)),
    bar: topBar(reader, 'sessions'),
    main: html`<div class="columns"><div class="paper">
${markOf(reader, state)}${heads(reader, state)}
<div class="phone-only">${laidDown(rows)}${whenOf(reader, span, details.zone)}</div>
${description.text === '' ? NOTHING : html`<div class="description">${paragraphs(description)}</div>`}
${rows.length === 0 ? html`<p class="quiet agenda-empty">${reader.t('pages:session.no-programme')}</p>` : agenda(reader, state, rows)}
${askSection(reader, state, asking)}
</div>
<aside aria-label="${reader.t('pages:session.aside')}"><div class="desk-only">${whenOf(reader, span, details.zone)}</div>
<div class="acts">${acts.main}${acts.calendar}</div>${acts.word === '' ? NOTHING : html`<p class="quiet word">${acts.word}</p>`}
${factsOf(reader, state, fileUrl)}</aside></div>`,
  });
}
