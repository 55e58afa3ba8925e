import { fail } from '@plenary/contracts';
import { defineRoute, type Route } from '../../http/route.ts';
import type { PagesParts } from '../ports.ts';
import { pageResponse, readerOf } from '../reading.ts';
import { applicationPage } from './application.ts';
import { staticFile } from './static-files.ts';

/** Screens of the application inside a session; the room is open to whoever may walk in, the others want a seat. */
const IN_SESSION = ['room', 'host', 'questions', 'questions/report', 'presenter', 'minutes', 'programme'] as const;
const ALONE = ['/sign-in', '/sessions/new', '/organisation'] as const;

const file = (parts: PagesParts, path: string, summary: string, nameOf: (path: string) => string): Route =>
  defineRoute({
    method: 'get',
    path,
    summary,
    permission: 'anyone',
    answers: 'page',
    handler: async ({ c, headers }) => (await staticFile(parts.assets.folder, nameOf(c.req.path), headers.get('accept-encoding') ?? '')) ?? fail('not-found'),
  });

/** The application's page for each of its addresses, and the build's files. */
export const shellRoutes = (parts: PagesParts): Route[] => [
  ...IN_SESSION.map((screen) =>
    defineRoute({
      method: 'get',
      path: `/s/:slug/${screen}`,
      summary: `The application, at the session’s ${screen}`,
      permission: 'anyone',
      answers: 'page',
      handler: async (call) => {
        const { session, actor } = call;
        const mayLook = session && (actor.participantId !== null || (screen === 'room' && session.state.details.open && session.state.phase !== 'draft'));
        if (!session || !mayLook) return fail('not-found');
        return pageResponse(applicationPage(await readerOf(call, parts), parts.assets.index, session.state));
      },
    }),
  ),
  ...ALONE.map((path) =>
    defineRoute({
      method: 'get',
      path,
      summary: 'The application',
      permission: 'anyone',
      answers: 'page',
      handler: async (call) => pageResponse(applicationPage(await readerOf(call, parts), parts.assets.index, null)),
    }),
  ),
  file(parts, '/assets/*', 'A file of the build; its name changes with its content', (path) => path.slice(1)),
  file(parts, '/boot.js', 'Chooses the colour scheme before the first paint', () => 'boot.js'),
  file(parts, '/mark.svg', 'The mark', () => 'mark.svg'),
];
