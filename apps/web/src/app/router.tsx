import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Crash } from './crash.tsx';
import { NotFound } from './not-found.tsx';
import { SessionFrame } from './session-frame.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: Crash });
const session = createRoute({ getParentRoute: () => root, path: '/s/$slug', component: SessionFrame });

const inSession = [
  createRoute({ getParentRoute: () => session, path: 'room', component: lazyRouteComponent(() => import('./screens/room.tsx')) }),
  createRoute({ getParentRoute: () => session, path: 'questions', component: lazyRouteComponent(() => import('./screens/questions.tsx')) }),
  createRoute({ getParentRoute: () => session, path: 'presenter', component: lazyRouteComponent(() => import('./screens/presenter.tsx')) }),
  createRoute({ getParentRoute: () => session, path: 'questions/report', component: lazyRouteComponent(() => import('./screens/report.tsx')) }),
  createRoute({ getParentRoute: () => session, path: 'host', component: lazyRouteComponent(() => import('./screens/host.tsx')) }),
  createRoute({ getParentRoute: () => session, path: 'minutes', component: lazyRouteComponent(() => import('./screens/minutes.tsx')) }),
  createRoute({ getParentRoute: () => session, path: 'programme', component: lazyRouteComponent(() => import('./screens/programme.tsx')) }),
];
const outside = [
  createRoute({ getParentRoute: () => root, path: '/sign-in', component: lazyRouteComponent(() => import('../features/accounts/components/sign-in.tsx')) }),
  createRoute({
    getParentRoute: () => root,
    path: '/sessions/new',
    component: lazyRouteComponent(() => import('../features/programme/components/new-session.tsx')),
  }),
  createRoute({ getParentRoute: () => root, path: '/organisation', component: lazyRouteComponent(() => import('./screens/organisation.tsx')) }),
];

/** The application's pages; what is not here is the server's own (home, session, proceedings, links). */
export const router = createRouter({ routeTree: root.addChildren([session.addChildren(inSession), ...outside]), defaultPendingMs: 300 });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
