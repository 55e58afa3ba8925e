import { ok } from '@plenary/contracts';
import { describeSocket } from '../realtime/async-api.ts';
import { docsPage } from './docs-page.ts';
import { describeRoutes } from './openapi.ts';
import { defineRoute, type Route } from './route.ts';
import { Written } from './written.ts';

export type PartState = { state: 'ready' | 'preparing' | 'down' | 'off'; detail?: string };
/** Whether the server can do its work: it can when the store is there; sound and picture may come later. */
export type Readiness = { ready: boolean; parts: Record<string, PartState> };

/** What the server says of itself: that it lives, that it is ready, and what it answers to. */
export function houseRoutes(others: readonly Route[], { readiness, version }: { readiness(): Promise<Readiness>; version: string }): Route[] {
  const socket = describeSocket(version);
  const routes: Route[] = [
    defineRoute({ method: 'get', path: '/health/live', permission: 'anyone', summary: 'The process answers', handler: async () => ok({ live: true }) }),
    defineRoute({
      method: 'get',
      path: '/health/ready',
      permission: 'anyone',
      summary: 'Each part and its state; 503 while the server cannot do its work',
      async handler() {
        const state = await readiness();
        return ok(new Written(JSON.stringify(state), undefined, state.ready ? 200 : 503));
      },
    }),
    defineRoute({ method: 'get', path: '/openapi.json', permission: 'anyone', summary: 'This description, OpenAPI 3.1', handler: async () => ok(described) }),
    defineRoute({
      method: 'get',
      path: '/asyncapi.json',
      permission: 'anyone',
      summary: 'The live connection, AsyncAPI 3.0',
      handler: async () => ok(socket),
    }),
    defineRoute({
      method: 'get',
      path: '/docs',
      permission: 'anyone',
      answers: 'page',
      summary: 'This description, for people',
      handler: async () => ok(new Written(page, { 'content-type': 'text/html; charset=utf-8' })),
    }),
  ];
  const all = [...others, ...routes];
  const described = describeRoutes(all, version);
  const page = String(docsPage(all));
  return routes;
}
