import { type Locale, negotiate } from '@plenary/i18n';
import { parse } from 'hono/utils/cookie';
import { type HeaderReader, headerReader } from './headers.ts';
import type { HonoContext } from './route.ts';

const ids = new WeakMap<object, string>();

/** Ties an answer to the lines it left in the server's log. */
export function requestIdOf(c: HonoContext): string {
  let id = ids.get(c);
  if (!id) {
    id = crypto.randomUUID();
    ids.set(c, id);
  }
  return id;
}

/** The request's headers. */
export function headersOf(c: HonoContext): HeaderReader {
  const { incoming } = (c.env ?? {}) as Partial<HonoContext['env']>;
  return incoming ? headerReader(incoming.headers) : c.req.raw.headers;
}

/** The value of one cookie that came with the request. */
export function cookieOf(c: HonoContext, name: string): string | undefined {
  const sent = headersOf(c).get('cookie');
  return sent ? parse(sent, name)[name] : undefined;
}

const given = new WeakMap<object, string[]>();
/** Cookies that the answer is to bear. */
export const cookiesOf = (c: HonoContext): readonly string[] => given.get(c) ?? [];
export const giveCookie = (c: HonoContext, cookie: string): void => void given.set(c, [...cookiesOf(c), cookie]);

export const localeOf = (c: HonoContext): Locale => negotiate(headersOf(c).get('accept-language'), cookieOf(c, 'locale'));

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
