import type { Proceedings } from '@plenary/contracts';
import { formatDate, type Said, text } from '@plenary/i18n';
import { type Html, html, NOTHING } from '../html.ts';
import type { Version } from '../ports.ts';
import { inTheirWords, type Reader } from '../reader.ts';
import { attachmentList } from '../session/facts.ts';
import { commaList, dateOf, paragraphs, said } from '../words.ts';
import { type Columns, mainOf, textIn } from './columns.ts';
import { credited } from './people.ts';

const section = (name: Html | string, what: Html): Html => html`<section><h2>${name}</h2>${what}</section>`;

const files = (reader: Reader, published: Proceedings, urlOf: (id: string) => string): Html => {
  const { t } = reader;
  const slots = published.parts.flatMap((part) => part.slots).filter((slot) => slot.materials.length > 0);
  if (published.materials.length === 0 && slots.length === 0) return NOTHING;
  const ofSlot = slots.map(
    (slot) =>
      html`<p class="quiet">${slot.number === null ? t(`common:kinds.${slot.kind}`) : t('pages:proceedings.chapter', { n: slot.number })}</p>${attachmentList(reader, slot.materials, urlOf)}`,
  );
  return section(t('pages:facts.attachments'), html`${published.materials.length > 0 ? attachmentList(reader, published.materials, urlOf) : NOTHING}${ofSlot}`);
};

/** A title as its language sets it off from the sentence: in brackets, or in italics. */
function cited(title: Said): Html {
  const named = html`<i class="serif">${said(title)}</i>`;
  if (title.lang === 'zh') return html`《${named}》`;
  return title.lang === 'ja' ? html`『${named}』` : named;
}

/** How to cite these minutes: issuer, title as the page shows it, version, day, address. */
function citation(view: Columns, published: Proceedings): Html {
  const { reader } = view;
  const issuer = Object.keys(published.source).length > 0 ? published.source : published.organisation;
  const line = commaList(reader, [
    said(inTheirWords(reader, issuer, published.languages)),
    cited(textIn(view, published.title, mainOf(view))),
    reader.t('formats:version', { n: published.version }),
    html`<span class="whole">${formatDate(published.issuedAt, published.zone, reader.locale, 'long')}</span>`,
  ]);
  return html`<p class="quiet">${line}${reader.locale === 'en' ? '.' : '。'}<br><span class="address">${reader.origin}/p/${published.slug}/v/${published.version}</span></p>`;
}

/** What changed since the version before; dated by the version under whose name it stands. */
function erratum(reader: Reader, { version, note }: Pick<Version, 'version' | 'note'>, original: string): Html {
  if (note === null) return NOTHING;
  return html`<div class="erratum"><p class="quiet">${reader.t('pages:proceedings.erratum', { n: version - 1 })}</p>${paragraphs(text(note, reader.locale, original))}</div>`;
}

/** Version, attachments, credits, citation. `fixed`: the page of one version, which may not speak of later ones. */
export function side(view: Columns, published: Proceedings, versions: readonly Version[], fixed: boolean, urlOf: (id: string) => string): Html {
  const { reader } = view;
  const { t, locale } = reader;
  const source = inTheirWords(reader, published.source, published.languages);
  const earlier = versions.filter((one) => one.version < published.version);
  const original = published.languages[0] ?? 'en';
  const named = (one: Omit<Version, 'note'>) =>
    t('pages:proceedings.version', { n: one.version, date: formatDate(one.issuedAt, published.zone, locale, 'long') });
  return html`<aside aria-label="${t('pages:proceedings.aside')}">
${section(
  named(published),
  html`${source.text === '' ? NOTHING : html`<p class="quiet">${said(source)}</p>`}${erratum(reader, published, original)}
${earlier.toReversed().map((one) => html`<p><a href="/p/${published.slug}/v/${one.version}">${named(one)}</a></p>${erratum(reader, one, original)}`)}
${fixed ? html`<p><a href="/p/${published.slug}">${t('pages:proceedings.newest')}</a></p>` : html`<p><a href="/p/${published.slug}/v/${published.version}">${t('pages:proceedings.permanent')}</a></p>`}`,
)}
${files(reader, published, urlOf)}
${published.recorders.length === 0 ? NOTHING : section(t('pages:proceedings.recorded-by'), html`<ul>${published.recorders.map((one) => html`<li>${credited(one)}</li>`)}</ul>`)}
${section(t('pages:proceedings.cite'), citation(view, published))}
<p class="issued quiet">${t('pages:proceedings.issued')} ${dateOf(reader, published.issuedAt, published.zone, 'long')}</p>
</aside>`;
}
