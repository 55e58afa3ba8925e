import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router';

const screens = import.meta.glob<{ default: RouteComponent }>([
  '../features/minutes/components/minutes-screen.tsx',
  '../features/programme/components/new-session.tsx',
  '../features/accounts/components/sign-in.tsx',
]);

/** A feature's screen, loaded when somebody goes there. `name` is the file's, below `features/`. */
export function screen(name: string): RouteComponent | undefined {
  const load = screens[`../features/${name}.tsx`];
  return load && lazyRouteComponent(load);
}
