import { isLocale, isZone, type Locale } from '@plenary/i18n';
import { createTranslator } from '@plenary/i18n/server';
import { getCookie } from 'hono/cookie';
import { giveCookie } from '../http/request.ts';
import type { Call } from '../http/route.ts';
import { Written } from '../http/written.ts';
import type { PagesParts } from './ports.ts';
import type { PublicReader, Reader } from './reader.ts';

/** An IANA name that this platform knows; everything else is as if nothing had been said. */
const zoneFrom = (value: string | null | undefined): string | null => (value && /^[A-Za-z][\w+\-/]{1,63}$/.test(value) && isZone(value) ? value : null);

/** Who reads: the language and zone of the query win over those remembered, and those over the browser's. `?zone=` empty forgets the zone. */
export function readerOf(call: Call, parts: Pick<PagesParts, 'now' | 'publicUrl'>): Reader {
  const { c, query } = call;
  const asked = query.get('lang');
  const locale: Locale = isLocale(asked) ? asked : call.locale;
  const url = new URL(call.c.req.url);
  const chosen = query.get('zone') ?? getCookie(c, 'zone');
  const zone = chosen === undefined ? zoneFrom(getCookie(c, 'zone-here')) : zoneFrom(chosen);
  return {
    locale,
    t: createTranslator(locale),
    zone,
    now: parts.now(),
    origin: parts.publicUrl?.replace(/\/+$/, '') ?? url.origin,
    path: url.pathname,
    query,
  };
}

export const publicReaderOf = async (call: Call, parts: PagesParts): Promise<PublicReader> => ({
  ...readerOf(call, parts),
  organisation: await parts.organisation(),
});

const YEAR = 31_536_000;
const cookie = (name: string, value: string): string => `${name}=${value}; Path=/; Max-Age=${value === '' ? 0 : YEAR}; SameSite=Lax`;

/** Remembers what the reader chose in the query, for their next page. */
export function remember({ c, query }: Call): void {
  const [lang, zone] = [query.get('lang'), query.get('zone')];
  if (isLocale(lang)) giveCookie(c, cookie('locale', lang));
  if (zone !== null) giveCookie(c, cookie('zone', zoneFrom(zone) ?? ''));
}

const HTML = { 'content-type': 'text/html; charset=utf-8', vary: 'accept-language, cookie' };

/** A page in one reader's words: it differs by language and zone, and is asked for again each time. */
export const pageFor = (body: Written['body'], status = 200): Written => new Written(body, { ...HTML, 'cache-control': 'private, no-cache' }, status);

/** A page that never changes for whoever asks in this language. */
export const immutablePage = (body: string): Written => new Written(body, { ...HTML, 'cache-control': 'public, max-age=31536000, immutable' });
