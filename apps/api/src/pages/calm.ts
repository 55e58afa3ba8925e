import { ERRORS, type ErrorCode } from '@plenary/contracts';
import type { Locale } from '@plenary/i18n';
import { createTranslator } from '@plenary/i18n/server';
import type { Assets } from './assets.ts';
import { html, NOTHING } from './html.ts';
import { layout } from './layout.ts';
import type { PublicReader } from './reader.ts';
import { homeLink } from './top-bar.ts';

/**
 * Which of the calm pages answers a failure. What does not exist, what is somebody else's and a link that ended look the
 * same, to the letter: nobody learns from the page which it was.
 */
function kindOf(code: ErrorCode): 'away' | 'later' | 'failed' | 'other' {
  const { status } = ERRORS[code];
  if (status === 503) return 'later';
  if (status === 500) return 'failed';
  return status === 401 || status === 403 || status === 404 ? 'away' : 'other';
}

/** A page for people to whom something cannot be shown: what it is, and what they can do. It asks nothing of the store. */
export function calmPage(assets: Assets, code: ErrorCode, locale: Locale): string {
  const t = createTranslator(locale);
  const kind = kindOf(code);
  const { status } = ERRORS[code];
  const title = kind === 'other' ? t(`errors:title.${status}` as 'errors:title.404') : t(`pages:calm.${kind}.title`);
  const words = kind === 'other' ? t(`errors:${code}` as 'errors:too-many-requests') : t(`pages:calm.${kind}.text`);
  const reader: PublicReader = { locale, t, zone: null, now: 0, origin: '', path: '/', query: new URLSearchParams(), organisation: {} };
  return layout(reader, assets, {
    about: { title, description: words, kind: 'website', alternates: {} },
    look: 'calm',
    head: html`<meta name="robots" content="noindex">`,
    bar: html`<header class="top">${homeLink(reader)}</header>`,
    main: html`<div class="calm-box"><h1 class="t-title3 serif">${title}</h1><p>${words}</p>${kind === 'away' ? html`<p>${t('pages:calm.away.do')}</p>` : NOTHING}
<p class="acts"><a class="act main" href="/">${t('pages:calm.home')}</a>${kind === 'away' ? html`<a class="act" href="/sign-in">${t('pages:nav.sign-in')}</a>` : NOTHING}</p></div>`,
  });
}
