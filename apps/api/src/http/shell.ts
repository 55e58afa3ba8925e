import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { createAnswers } from './answer.ts';
import { createAtHand } from './at-hand.ts';
import { checkRoutes } from './check-routes.ts';
import type { ShellParts } from './parts.ts';
import { failureIn, handle } from './pipeline.ts';
import { RememberingRouter } from './remembering-router.ts';
import type { Env, HonoContext, Route } from './route.ts';

const forPeople = (c: HonoContext) => !c.req.path.startsWith('/api/') && (c.req.header('accept') ?? '').includes('text/html');

/** The whole of HTTP from a list of routes: what stands at hand is answered before the framework. Throws when the list is not sound. */
export function createHttp(routes: readonly Route[], parts: ShellParts): RequestListener {
  checkRoutes(routes);
  const app = new Hono<Env>({ router: new RememberingRouter() });
  const answers = createAnswers(parts);
  for (const route of routes) app.on(route.method.toUpperCase(), route.path, handle(parts, answers, route));
  app.notFound((c) => answers.refusal(c, { code: 'not-found' }, forPeople(c) ? 'page' : 'json'));
  app.onError((error, c) => answers.refusal(c, failureIn(parts, c, error), forPeople(c) ? 'page' : 'json'));
  const atHand = createAtHand(routes, answers, parts);
  const framework = getRequestListener(app.fetch);
  return (incoming, outgoing) => {
    if (!atHand(incoming, outgoing)) void framework(incoming, outgoing);
  };
}
