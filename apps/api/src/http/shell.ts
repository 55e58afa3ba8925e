import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { refuse } from './answer.ts';
import { checkRoutes } from './check-routes.ts';
import type { ShellParts } from './parts.ts';
import { failureOf, handle } from './pipeline.ts';
import { requestIdOf } from './request.ts';
import type { HonoContext, Route } from './route.ts';
import { SECURITY_HEADERS, STRICT_TRANSPORT } from './security-headers.ts';

const forPeople = (c: HonoContext) => !c.req.path.startsWith('/api/') && (c.req.header('accept') ?? '').includes('text/html');

/** The whole of HTTP from a list of routes. Throws when the list is not sound. */
export function createHttp(routes: readonly Route[], parts: ShellParts): Hono<{ Bindings: HttpBindings }> {
  checkRoutes(routes);
  const app = new Hono<{ Bindings: HttpBindings }>();
  const always = Object.entries({ ...SECURITY_HEADERS, ...(parts.publicUrl?.startsWith('https:') ? STRICT_TRANSPORT : {}) });
  app.use(async (c, next) => {
    for (const [name, value] of always) c.header(name, value);
    c.header('x-request-id', requestIdOf(c));
    await next();
  });
  for (const route of routes) app.on(route.method.toUpperCase(), route.path, handle(parts, route));
  app.notFound((c) => refuse(parts, c, { code: 'not-found' }, forPeople(c) ? 'page' : 'json'));
  app.onError((error, c) => refuse(parts, c, failureOf(parts, c, error), forPeople(c) ? 'page' : 'json'));
  return app;
}
