import type { Proceedings } from '@plenary/contracts';
import { formatDate, inAllLanguages, langTag } from '@plenary/i18n';
import { type Html, html, NOTHING } from '../html.ts';
import type { Version } from '../ports.ts';
import { inTheirWords, type Reader } from '../reader.ts';
import { attachmentList } from '../session/facts.ts';
import { commaList, dateOf, said } from '../words.ts';
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

/** How to cite these minutes: issuer, title, version, day, address. */
function citation(reader: Reader, published: Proceedings): Html {
  const words = (texts: Record<string, string>) => inTheirWords(reader, texts, published.languages);
  const issuer = Object.keys(published.source).length > 0 ? published.source : published.organisation;
  const cited = commaList(reader, [
    said(words(issuer)),
    html`<i class="serif">${said(words(published.title))}</i>`,
    reader.t('formats:version', { n: published.version }),
    formatDate(published.issuedAt, published.zone, reader.locale, 'long'),
  ]);
  return html`<p class="quiet">${cited}${reader.locale === 'en' ? '.' : '。'}<br><span class="address">${reader.origin}/p/${published.slug}/v/${published.version}</span></p>`;
}

/** Version, attachments, credits, citation. `fixed`: the page of one version, which may not speak of later ones. */
export function side(reader: Reader, published: Proceedings, versions: readonly Version[], fixed: boolean, urlOf: (id: string) => string): Html {
  const { t, locale } = reader;
  const source = inTheirWords(reader, published.source, published.languages);
  const earlier = versions.filter((one) => one.version < published.version);
  const note = inAllLanguages(published.note ?? {}, locale, published.languages)[0];
  return html`<aside aria-label="${t('pages:proceedings.aside')}">
${section(
  t('pages:proceedings.version', { n: published.version, date: formatDate(published.issuedAt, published.zone, locale, 'long') }),
  html`${source.text === '' ? NOTHING : html`<p class="quiet">${said(source)}</p>`}${note ? html`<p class="quiet" lang="${langTag(note.lang)}" dir="auto">${note.text}</p>` : NOTHING}
${earlier.map((one) => html`<p><a href="/p/${published.slug}/v/${one.version}">${t('pages:proceedings.version', { n: one.version, date: formatDate(one.issuedAt, published.zone, locale, 'long') })}</a></p>`)}
${fixed ? html`<p><a href="/p/${published.slug}">${t('pages:proceedings.newest')}</a></p>` : html`<p><a href="/p/${published.slug}/v/${published.version}">${t('pages:proceedings.permanent')}</a></p>`}`,
)}
${files(reader, published, urlOf)}
${published.recorders.length === 0 ? NOTHING : section(t('pages:proceedings.recorded-by'), html`<ul>${published.recorders.map((one) => html`<li>${credited(one)}</li>`)}</ul>`)}
${section(t('pages:proceedings.cite'), citation(reader, published))}
<p class="issued quiet">${t('pages:proceedings.issued')} ${dateOf(reader, published.issuedAt, published.zone, 'long')}</p>
</aside>`;
}
