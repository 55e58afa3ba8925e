import type { ServerResponse } from 'node:http';
import { ERRORS, type Failure } from '@plenary/contracts';
import type { Locale } from '@plenary/i18n';
import type { ShellParts } from './parts.ts';
import { PROBLEM_TYPE, problemOf } from './problem.ts';
import { cookiesOf, headersOf, localeOf, requestIdOf } from './request.ts';
import type { HonoContext } from './route.ts';
import { DATA_HEADERS, PAGE_HEADERS, STRICT_TRANSPORT } from './security-headers.ts';
import { send } from './send.ts';
import { Written } from './written.ts';

/** For whom a refusal is: a page for people, problem details for programs. And what is said with it besides. */
type Reader = { locale: Locale; requestId: string; form: 'json' | 'page'; headers?: Readonly<Record<string, string>> | undefined };

/** What a handler gave, as it goes out. */
export const writtenOf = (value: unknown): Written => (value instanceof Written ? value : new Written(JSON.stringify(value)));

/**
 * Makes every answer that goes out. Headers are given once, when the answer is made: Node takes them as they are, while headers that are
 * prepared or changed on the way cost several times their price.
 */
export function createAnswers(parts: Pick<ShellParts, 'publicUrl' | 'errorPage'>) {
  const strict = parts.publicUrl?.startsWith('https:') ? STRICT_TRANSPORT : {};
  const page: Written['headers'] = { ...PAGE_HEADERS, ...strict };
  const data: Written['headers'] = { ...DATA_HEADERS, ...strict };
  const withSecurity = (own: Written['headers']): Written['headers'] => ({ ...(own['content-type']?.startsWith('text/html') ? page : data), ...own });

  function make(c: HonoContext, status: number, body: Written['body'] | null, more: Written['headers']): Response {
    const headers = { ...withSecurity(more), 'x-request-id': requestIdOf(c) };
    const cookies = cookiesOf(c);
    if (cookies.length === 0) return new Response(body, { status, headers });
    return new Response(body, { status, headers: [...Object.entries(headers), ...cookies.map((cookie): [string, string] => ['set-cookie', cookie])] });
  }
  const sent = (c: HonoContext, written: Written): Response => make(c, written.status, written.whole, written.headers);

  function refused(failure: Failure, { locale, requestId, form, headers }: Reader): Written {
    const { status, retry } = ERRORS[failure.code];
    const said = { 'cache-control': 'no-store', ...(retry && status !== 500 ? { 'retry-after': '2' } : {}), ...headers };
    if (form === 'page') return new Written(parts.errorPage(failure.code, locale), { ...said, 'content-type': 'text/html; charset=utf-8' }, status);
    return new Written(JSON.stringify(problemOf(failure, locale, requestId)), { ...said, 'content-type': PROBLEM_TYPE }, status);
  }

  /** Flat lists of names and values, which Node writes as they are; by the headers that an answer has of its own. */
  const lists = new WeakMap<Written['headers'], readonly string[]>();
  function listOf(own: Written['headers']): readonly string[] {
    const list = lists.get(own) ?? Object.entries(withSecurity(own)).flat();
    lists.set(own, list);
    return list;
  }

  return {
    value: (c: HonoContext, value: unknown): Response => (value === null || value === undefined ? make(c, 204, null, {}) : sent(c, writtenOf(value))),

    refusal: (c: HonoContext, failure: Failure, form: Reader['form'], headers?: Reader['headers']): Response =>
      sent(c, refused(failure, { locale: localeOf(headersOf(c)), requestId: requestIdOf(c), form, headers })),

    /** A handler's own Response; what it says itself stands. */
    own(c: HonoContext, response: Response): Response {
      const { headers } = response;
      for (const [name, value] of Object.entries(page)) if (!headers.has(name)) headers.set(name, value);
      headers.set('x-request-id', requestIdOf(c));
      for (const cookie of cookiesOf(c)) headers.append('set-cookie', cookie);
      return response;
    },

    refused,
    /** Sends it without the framework. */
    write: (outgoing: ServerResponse, written: Written, requestId: string): void => send(outgoing, written, listOf(written.headers), requestId),
  };
}
export type Answers = ReturnType<typeof createAnswers>;
