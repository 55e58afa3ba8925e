import { ERRORS, type Failure } from '@plenary/contracts';
import type { ContentfulStatusCode, StatusCode } from 'hono/utils/http-status';
import type { ShellParts } from './parts.ts';
import { PROBLEM_TYPE, problemOf } from './problem.ts';
import { localeOf, requestIdOf } from './request.ts';
import type { HonoContext } from './route.ts';

/** A refusal, as a page for people or as problem details for programs. */
export function refuse(parts: ShellParts, c: HonoContext, failure: Failure, answers: 'json' | 'page'): Response {
  const { status, retry } = ERRORS[failure.code];
  const locale = localeOf(c);
  const headers: Record<string, string> = { 'cache-control': 'no-store', ...(retry && status !== 500 ? { 'retry-after': '2' } : {}) };
  if (answers === 'page') return c.html(parts.errorPage(failure.code, locale), status as ContentfulStatusCode, headers);
  return c.body(JSON.stringify(problemOf(failure, locale, requestIdOf(c))), status as ContentfulStatusCode, { ...headers, 'content-type': PROBLEM_TYPE });
}

/**
 * A handler's own Response, with the headers that every answer bears. They were prepared before the handler ran, because
 * touching an answer's headers afterwards costs several times its price.
 */
export function sendRaw(c: HonoContext, response: Response): Response {
  // Made with Hono's own helpers: it bears them already.
  if (response.headers.has('x-request-id')) return response;
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of response.headers) if (name !== 'set-cookie') headers[name] = value;
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  return c.newResponse(response.body, response.status as StatusCode, headers);
}

export const sendValue = (c: HonoContext, value: unknown): Response =>
  value === null || value === undefined ? c.body(null, 204) : c.json(value as object, 200, { 'cache-control': 'no-store' });
