import type { Proceedings, PublishedSlot } from '@plenary/contracts';
import { isEmpty, wasLeftOut } from '@plenary/domain';
import { langTag, type Said } from '@plenary/i18n';
import type { Assets } from '../assets.ts';
import { type Html, html, linkedData, NOTHING } from '../html.ts';
import { ICONS } from '../icons.ts';
import { publishedEventOf } from '../json-ld.ts';
import { layout } from '../layout.ts';
import type { Version } from '../ports.ts';
import { addressWith, inTheirWords, type PublicReader, type Reader } from '../reader.ts';
import { rangeOf, said } from '../words.ts';
import { proceedingsBar } from './bar.ts';
import { chapter, questionsOfNoSlot } from './chapter.ts';
import { type Columns, columns, textIn } from './columns.ts';
import { contents } from './contents.ts';
import { proceedingsHead } from './head.ts';
import { side } from './side.ts';

export type ProceedingsContent = {
  published: Proceedings;
  /** Every version, oldest first. */
  versions: readonly Version[];
  /** The address of this one version was asked for. */
  fixed: boolean;
  /** The one language asked for; null: all. */
  chosen: string | null;
  fileUrl(materialId: string): string;
};

const partName = (title: Said): Html => (title.text === '' ? NOTHING : html`<h2 class="part-name serif">${said(title)}</h2>`);

/** The chapters laid down, for a phone; it stays at the top. */
const laid = (reader: Reader, published: Proceedings): Html => {
  const slots = published.parts.flatMap((part) => part.slots);
  return html`<a class="sticky-laid" href="#chapters"><span class="laid" aria-hidden="true">${slots.map((slot) => html`<span class="${slot.kind === 'break' ? 'pause ' : ''}${wasLeftOut(slot) ? 'skipped' : 'done'}" style="--minutes:${Math.max(1, Math.round(((slot.endedAt ?? 0) - (slot.startedAt ?? 0)) / 60_000))}"></span>`)}</span><span class="chapter-now">${ICONS.list}<span data-chapter>${reader.t('pages:proceedings.chapters')}</span>${ICONS.down}</span></a>`;
};

/** Beside the page's languages those that were taken out of the session after something had been written in them here. */
const withRemoved = (view: Columns, { languages }: Proceedings, { minutes }: PublishedSlot): Columns => ({
  ...view,
  languages: [...view.languages, ...Object.keys(minutes).filter((lang) => !languages.includes(lang) && !isEmpty(minutes[lang] ?? []))],
});

/** The published minutes: complete, readable and printable as they are. */
export function proceedingsPage(reader: PublicReader, assets: Assets, { published, versions, fixed, chosen, fileUrl }: ProceedingsContent): string {
  const view: Columns = { reader, languages: chosen === null ? published.languages : [chosen] };
  const title = inTheirWords(reader, published.title, published.languages).text;
  const theme = inTheirWords(reader, published.theme, published.languages).text;
  let index = -1;
  const parts = published.parts.map((part, number) => {
    const heading = columns(view, (lang) => partName(textIn(view, part.title, lang)), 'part-head');
    return html`<div id="part-${number + 1}">${heading}${part.slots.map((slot) => {
      index += 1;
      return slot.kind === 'break' && slot.questions.length === 0 && Object.values(slot.minutes).every((blocks) => blocks.length === 0)
        ? NOTHING
        : chapter(chosen === null ? withRemoved(view, published, slot) : view, slot, index, fileUrl);
    })}</div>`;
  });
  return layout(reader, assets, {
    about: {
      title: `${title} · ${reader.t('pages:nav.proceedings')}`,
      description:
        theme !== '' && theme !== title
          ? theme
          : reader.t('pages:proceedings.about', { title, when: rangeOf(reader, published.startedAt, published.endedAt, published.zone) }),
      kind: 'article',
      alternates: Object.fromEntries(published.languages.map((lang) => [langTag(lang), addressWith(reader, { lang })])),
    },
    look: 'proceedings',
    head: linkedData(publishedEventOf(reader, published)),
    bar: proceedingsBar(view, published, chosen, fixed),
    main: html`<div class="three"><div class="left">${contents(reader, published)}</div>
<article class="paper">${proceedingsHead(view, published)}${laid(reader, published)}${parts}${questionsOfNoSlot(view, published.questions)}</article>
${side(view, published, versions, fixed, fileUrl)}</div>`,
  });
}
