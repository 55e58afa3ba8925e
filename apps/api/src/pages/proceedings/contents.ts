import type { Proceedings, PublishedSlot } from '@plenary/contracts';
import { wasLeftOut } from '@plenary/domain';
import { inAllLanguages, isNumberOnly } from '@plenary/i18n';
import { type Html, html, NOTHING } from '../html.ts';
import { ICONS } from '../icons.ts';
import { inTheirWords, type Reader } from '../reader.ts';
import { placeOf, said, timeOf, verbatim } from '../words.ts';
import { anchorOf } from './chapter.ts';

const labelOf = (reader: Reader, published: Proceedings, slot: PublishedSlot): Html => {
  const subject = inTheirWords(reader, slot.subject, published.languages);
  if (subject.text !== '') return said(subject);
  const kind = reader.t(`common:kinds.${slot.kind}`);
  const [speaker] = slot.speakers;
  return speaker ? html`${kind} · ${verbatim(speaker.name)}` : html`${kind}`;
};

/** On paper the contents are the first page; there it says whose and what it is. On screen the page's own head does. */
const cover = (reader: Reader, { organisation, title, languages }: Proceedings): Html => {
  const names = inAllLanguages(organisation, reader.locale, [...languages, ...Object.keys(organisation)]);
  const titles = inAllLanguages(title, reader.locale, languages);
  return html`<div class="cover" aria-hidden="true">${names.map((name) => html`<p>${said(name)}</p>`)}${titles.map((one) => html`<p class="t-title2 serif">${said(one)}</p>`)}</div>`;
};

/** The chapters: the running order, all of it ink now, with the hour at which each began. */
export function contents(reader: Reader, published: Proceedings): Html {
  const { t } = reader;
  let index = -1;
  // Slots between the parts stand in a group without a title, which does not count.
  let number = 0;
  return html`${cover(reader, published)}<nav class="spine chapters" aria-labelledby="chapters"><p class="spine-head"><b id="chapters">${t('pages:proceedings.chapters')}</b><span>${placeOf(reader, published.zone, published.startedAt)}</span></p>
<ol>${published.parts.map((part, place) => {
    const [title] = inAllLanguages(part.title, reader.locale, published.languages);
    if (title) number += 1;
    return html`${title ? html`<li class="part"><span class="at">${isNumberOnly(part.title) ? NOTHING : t('pages:proceedings.part', { n: number })}</span><span></span><a class="serif what" href="#part-${place + 1}">${said(title)}</a></li>` : NOTHING}${part.slots.map(
      (slot) => {
        index += 1;
        return html`<li class="${wasLeftOut(slot) ? 'skipped' : 'done'}${slot.kind === 'break' ? ' pause' : ''}"><span class="at digits">${slot.startedAt === null ? NOTHING : timeOf(reader, slot.startedAt, published.zone)}</span><span class="node">${wasLeftOut(slot) ? NOTHING : ICONS.check}</span><a class="what" href="#${anchorOf(slot, index)}">${labelOf(reader, published, slot)}</a></li>`;
      },
    )}`;
  })}</ol></nav>`;
}
