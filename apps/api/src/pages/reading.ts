import { isLocale, isZone, type Locale } from '@plenary/i18n';
import { createTranslator } from '@plenary/i18n/server';
import { getCookie } from 'hono/cookie';
import type { Call } from '../http/route.ts';
import type { PagesParts } from './ports.ts';
import type { Reader } from './reader.ts';

/** An IANA name that this platform knows; everything else is as if nothing had been said. */
const zoneFrom = (value: string | null | undefined): string | null => (value && /^[A-Za-z][\w+\-/]{1,63}$/.test(value) && isZone(value) ? value : null);

/** Who reads: the language and zone of the query win over those remembered, and those over the browser's. `?zone=` empty forgets the zone. */
export async function readerOf(call: Call, parts: PagesParts): Promise<Reader> {
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
    organisation: await parts.organisation(),
  };
}

const YEAR = 31_536_000;
const cookie = (name: string, value: string): string => `${name}=${value}; Path=/; Max-Age=${value === '' ? 0 : YEAR}; SameSite=Lax`;

/** What the reader chose in the query, for their next page. */
export function remembered(query: URLSearchParams): string[] {
  const [lang, zone] = [query.get('lang'), query.get('zone')];
  return [...(isLocale(lang) ? [cookie('locale', lang)] : []), ...(zone === null ? [] : [cookie('zone', zoneFrom(zone) ?? '')])];
}

/** A page in one reader's words: it differs by language and zone, and is asked for again each time. */
export function pageResponse(body: string, cookies: readonly string[] = [], status = 200): Response {
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-cache', vary: 'accept-language, cookie' });
  for (const one of cookies) headers.append('set-cookie', one);
  return new Response(body, { status, headers });
}

/** A page that never changes for whoever asks in this language. */
export const immutablePage = (body: string): Response =>
  new Response(body, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-language, cookie' },
  });
