import type { Call, OpenedSession } from './route.ts';

/** The session of a route whose path has `:slug`. Throws on any other: that is a mistake in the route. */
export function sessionOf({ session }: Pick<Call, 'session'>): OpenedSession {
  if (!session) throw new Error('the path names no session');
  return session;
}
