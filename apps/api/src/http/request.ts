import { randomUUID } from 'node:crypto';
import { isLocale, type Locale, negotiate } from '@plenary/i18n';
import { parse } from 'hono/utils/cookie';
import { type HeaderReader, headerReader } from './headers.ts';
import { remembering } from './remembering.ts';
import type { HonoContext } from './route.ts';

const PROCESS = randomUUID().slice(0, 24);
let requests = 0;
/** This process's own beginning and a number: as good as a lot that is drawn for each, and cheaper. */
export const newRequestId = (): string => PROCESS + (requests++).toString(16).padStart(12, '0');

/** Ties an answer to the lines it left in the server's log. */
export function requestIdOf(c: HonoContext): string {
  const before = c.get('requestId');
  if (before) return before;
  const id = newRequestId();
  c.set('requestId', id);
  return id;
}

/** The request's headers. */
export function headersOf(c: HonoContext): HeaderReader {
  const { incoming } = (c.env ?? {}) as Partial<HonoContext['env']>;
  return incoming ? headerReader(incoming.headers) : c.req.raw.headers;
}

/** Whoever is here calls often, and sends the same each time. */
const MOST_CALLERS = 5_000;
const cookiesIn = remembering(MOST_CALLERS, (sent) => parse(sent));

/** The value of one cookie that came with the request. */
export function cookieOf(headers: HeaderReader, name: string): string | undefined {
  const sent = headers.get('cookie');
  return sent ? cookiesIn(sent)[name] : undefined;
}

const NO_COOKIES: readonly string[] = [];
/** Cookies that the answer is to bear. */
export const cookiesOf = (c: HonoContext): readonly string[] => c.get('cookies') ?? NO_COOKIES;
export const giveCookie = (c: HonoContext, cookie: string): void => c.set('cookies', [...cookiesOf(c), cookie]);

const wished = remembering(MOST_CALLERS, (acceptLanguage) => negotiate(acceptLanguage));
export function localeOf(headers: HeaderReader): Locale {
  const chosen = cookieOf(headers, 'locale');
  return isLocale(chosen) ? chosen : wished(headers.get('accept-language') ?? '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const UNREADABLE = /[\u0000-\u001f\u007f\ufffd]/;

/** The parts of the path that the route names; null when one cannot be the name of anything. */
export function paramsOf(c: HonoContext): Record<string, string> | null {
  const params = c.req.param() as Record<string, string>;
  for (const value of Object.values(params)) {
    if (value.length > 400 || UNREADABLE.test(value) || !value.isWellFormed()) return null;
  }
  return params;
}
