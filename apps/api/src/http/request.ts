import { type Locale, negotiate } from '@plenary/i18n';
import { getCookie } from 'hono/cookie';
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

export const localeOf = (c: HonoContext): Locale => negotiate(c.req.header('accept-language'), getCookie(c, 'locale'));

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
