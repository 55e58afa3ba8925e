import { ERRORS, type Failure, fail, ok, type Result } from '@plenary/contracts';
import { isDiskFull, isStoreAway } from '../store-away.ts';
import type { Answers } from './answer.ts';
import { parseBody, readText } from './body.ts';
import { originAllowed } from './origin.ts';
import type { ShellParts } from './parts.ts';
import { headersOf, localeOf, paramsOf, requestIdOf } from './request.ts';
import type { Call, HonoContext, Route } from './route.ts';
import { type Who, whoMay } from './who.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

async function bodyOf<B>(route: Route<B>, c: HonoContext): Promise<Result<B>> {
  if (!route.body || route.reads === 'raw') return ok(undefined as B);
  const text = await readText(c);
  return text.ok ? parseBody(text.value, route.body) : text;
}

/** In this order: does it come from us, who is it and may they, what do they send. So a stranger learns nothing by sending nonsense. */
async function answer<B>(parts: ShellParts, route: Route<B>, c: HonoContext): Promise<Response | Result<unknown>> {
  if (!SAFE.has(c.req.method) && !originAllowed(headersOf(c), parts.publicUrl)) return fail('origin-refused');
  const params = paramsOf(c);
  if (!params) return fail('not-found');
  const who = await whoMay(parts, c, params, route.permission);
  if (!who.ok) return who;
  const body = await bodyOf(route, c);
  if (!body.ok) return body;
  return route.handler(new Asked(c, params, who.value, body.value));
}

/** What most handlers do not ask for is made only when it is asked for. */
class Asked<B> implements Call<B> {
  readonly c: HonoContext;
  readonly params: Record<string, string>;
  readonly session: Who['session'];
  readonly actor: Who['actor'];
  readonly body: B;
  constructor(c: HonoContext, params: Record<string, string>, { actor, session }: Who, body: B) {
    this.c = c;
    this.params = params;
    this.session = session;
    this.actor = actor;
    this.body = body;
  }
  get query() {
    return new URL(this.c.req.raw.url).searchParams;
  }
  get headers() {
    return headersOf(this.c);
  }
  get origin() {
    return new URL(this.c.req.url).origin;
  }
  get locale() {
    return localeOf(this.headers);
  }
}

/** Whatever breaks inside is written to the server's log and told to nobody. */
export function failureOf(parts: Pick<ShellParts, 'logger'>, request: { requestId: string; path: string; method: string }, error: unknown): Failure {
  const code = isStoreAway(error) || isDiskFull(error) ? 'unavailable' : 'internal';
  parts.logger.error({ err: error, ...request }, ERRORS[code].retry ? 'request failed, may be tried again' : 'request failed');
  return { code };
}
export const failureIn = (parts: ShellParts, c: HonoContext, error: unknown): Failure =>
  failureOf(parts, { requestId: requestIdOf(c), path: c.req.path, method: c.req.method }, error);

/** A route as Hono wants it. */
export const handle =
  <B>(parts: ShellParts, answers: Answers, route: Route<B>) =>
  async (c: HonoContext): Promise<Response> => {
    const began = performance.now();
    const result = await answer(parts, route, c).catch((error: unknown) => ({ ok: false as const, error: failureIn(parts, c, error) }));
    const response =
      result instanceof Response
        ? answers.own(c, result)
        : result.ok
          ? answers.value(c, result.value)
          : answers.refusal(c, result.error, route.answers ?? 'json', route.headers);
    parts.observe?.({ method: route.method, path: route.path, status: response.status, seconds: (performance.now() - began) / 1_000 });
    return response;
  };
