import { langTag } from '@plenary/i18n';
import type { Assets } from './assets.ts';
import { DOCTYPE, type Html, html, NOTHING } from './html.ts';
import { type About, meta } from './meta.ts';
import type { PublicReader } from './reader.ts';

export type Page = {
  about: About;
  /** Names the page to the style sheet. */
  look: 'home' | 'session' | 'proceedings' | 'calm';
  bar: Html;
  main: Html;
  /** More for the head: data blocks, preloads. */
  head?: Html;
};

/** A whole page. It needs no script to be read; the one it has fills in the viewer's times and marks where they are. */
export const layout = (reader: PublicReader, assets: Assets, page: Page): string =>
  String(html`${DOCTYPE}
<html lang="${langTag(reader.locale)}" data-zone="${reader.zone ?? ''}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#F5F6F5">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0E1214">
${meta(reader, page.about)}
<link rel="icon" href="/mark.svg" type="image/svg+xml">
<script src="/boot.js"></script>
${assets.styles.map((href) => html`<link rel="stylesheet" href="${href}">`)}
${assets.scripts.map((src) => html`<script type="module" blocking="render" src="${src}"></script>`)}
${page.head ?? NOTHING}
</head>
<body class="${page.look}">
<a class="skip" href="#main">${reader.t('pages:skip')}</a>
${page.bar}
<main id="main" tabindex="-1">${page.main}</main>
</body>
</html>`);
