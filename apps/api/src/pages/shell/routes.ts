import { fail, ok } from '@plenary/contracts';
import { createOnce } from '../../http/once.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import type { Written } from '../../http/written.ts';
import type { PagesParts } from '../ports.ts';
import { pageFor, readerOf } from '../reading.ts';
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
export function shellRoutes(parts: PagesParts): Route[] {
  const once = createOnce<Written>(parts.now);
  return [
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
          const reader = readerOf(call, parts);
          // Where people write into what stands there, it must be the newest: those screens wait for the connection.
          const early = screen === 'room' && actor.participantId !== null;
          const page = (at: number) => pageFor(Buffer.from(applicationPage({ ...reader, now: at }, parts.assets, session.state, early)));
          return ok(once(session.state, `${reader.locale} ${reader.zone} ${early}`, page));
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
        handler: async (call) => ok(pageFor(applicationPage(readerOf(call, parts), parts.assets, null))),
      }),
    ),
    file(parts, '/assets/*', 'A file of the build; its name changes with its content', (path) => path.slice(1)),
    file(parts, '/boot.js', 'Chooses the colour scheme before the first paint', () => 'boot.js'),
    file(parts, '/mark.svg', 'The mark', () => 'mark.svg'),
  ];
}
