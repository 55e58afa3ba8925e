import type { SessionState } from '@plenary/domain';
import { inAllLanguages, text } from '@plenary/i18n';
import type { Assets } from '../assets.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { inEachLocale } from '../meta.ts';
import type { ListedProceedings } from '../ports.ts';
import type { PublicReader, Reader } from '../reader.ts';
import { topBar } from '../top-bar.ts';
import { comingSessions, proceedingsList } from './lists.ts';
import { nextSession } from './next-session.ts';

export type HomeContent = {
  /** Live ones first, then those to come, the earliest first. */
  sessions: readonly SessionState[];
  published: readonly ListedProceedings[];
};

const nothingYet = ({ t }: Reader): Html => html`<section class="nothing"><h1 class="t-title serif">${t('pages:home.empty.title')}</h1>
<p>${t('pages:home.empty.text')}</p><p class="acts"><a class="act main" href="/sessions/new">${t('pages:home.empty.act')}</a></p></section>`;
/** Only proceedings are there: the organisation's own name heads the page. */
const heading = (
  reader: PublicReader,
): Html => html`<section class="nothing"><h1 class="t-title serif">${inAllLanguages(reader.organisation, reader.locale, Object.keys(reader.organisation))[0]?.text ?? reader.t('common:product')}</h1>
<p>${reader.t('pages:home.none-coming')}</p></section>`;

/** The organisation's own page. */
export function homePage(reader: PublicReader, assets: Assets, { sessions, published }: HomeContent): string {
  const [next, ...coming] = sessions;
  const name = text(reader.organisation, reader.locale, 'en').text || reader.t('common:product');
  const top = next ? nextSession(reader, next) : published.length > 0 ? heading(reader) : nothingYet(reader);
  return layout(reader, assets, {
    about: { title: name, description: reader.t('pages:home.description', { organisation: name }), kind: 'website', alternates: inEachLocale(reader) },
    look: 'home',
    bar: topBar(reader, 'sessions'),
    main: html`<div id="sessions">${top}</div>${comingSessions(reader, coming)}${proceedingsList(reader, published)}`,
  });
}
