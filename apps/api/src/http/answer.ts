import { ERRORS, type Failure } from '@plenary/contracts';
import type { ShellParts } from './parts.ts';
import { PROBLEM_TYPE, problemOf } from './problem.ts';
import { cookiesOf, localeOf, requestIdOf } from './request.ts';
import type { HonoContext } from './route.ts';
import { SECURITY_HEADERS, STRICT_TRANSPORT } from './security-headers.ts';
import { Written } from './written.ts';

/**
 * Makes every answer that goes out. Headers are given once, when the answer is made, as a plain object: Node takes that as it is, while
 * headers that are prepared or changed on the way cost several times their price.
 */
export function createAnswers(parts: ShellParts) {
  const always: Record<string, string> = { ...SECURITY_HEADERS, ...(parts.publicUrl?.startsWith('https:') ? STRICT_TRANSPORT : {}) };

  function make(c: HonoContext, status: number, body: Written['body'] | null, more: Written['headers']): Response {
    const headers = { ...always, 'x-request-id': requestIdOf(c), ...more };
    const cookies = cookiesOf(c);
    if (cookies.length === 0) return new Response(body, { status, headers });
    return new Response(body, { status, headers: [...Object.entries(headers), ...cookies.map((cookie): [string, string] => ['set-cookie', cookie])] });
  }

  return {
    value(c: HonoContext, value: unknown): Response {
      if (value === null || value === undefined) return make(c, 204, null, {});
      const { status, body, headers } = value instanceof Written ? value : new Written(JSON.stringify(value));
      return make(c, status, body, headers);
    },

    /** A refusal, as a page for people or as problem details for programs. */
    refusal(c: HonoContext, failure: Failure, answers: 'json' | 'page', more: Record<string, string> = {}): Response {
      const { status, retry } = ERRORS[failure.code];
      const locale = localeOf(c);
      const headers = { 'cache-control': 'no-store', ...(retry && status !== 500 ? { 'retry-after': '2' } : {}), ...more };
      if (answers === 'page') return make(c, status, parts.errorPage(failure.code, locale), { ...headers, 'content-type': 'text/html; charset=utf-8' });
      return make(c, status, JSON.stringify(problemOf(failure, locale, requestIdOf(c))), { ...headers, 'content-type': PROBLEM_TYPE });
    },

    /** A handler's own Response; what it says itself stands. */
    own(c: HonoContext, response: Response): Response {
      const { headers } = response;
      for (const [name, value] of Object.entries(always)) if (!headers.has(name)) headers.set(name, value);
      headers.set('x-request-id', requestIdOf(c));
      for (const cookie of cookiesOf(c)) headers.append('set-cookie', cookie);
      return response;
    },
  };
}
export type Answers = ReturnType<typeof createAnswers>;
