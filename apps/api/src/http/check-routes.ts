import { PERMISSIONS, type Permission } from '@plenary/contracts';
import type { Route } from './route.ts';

/** Permissions that an account has by its organisation, outside any session. */
const ACCOUNT: readonly Permission[] = ['anyone', 'organisation.manage', 'session.create'];

const shapeOf = (path: string) => path.replace(/:[^/{]+/g, ':');

/** The server does not start with a route that nobody guards, that another one hides, or whose permission cannot be asked. */
export function checkRoutes(routes: readonly Route[]): void {
  const seen = new Map<string, string>();
  for (const { method, path, permission } of routes) {
    const name = `${method.toUpperCase()} ${path}`;
    if (!Object.hasOwn(PERMISSIONS, permission ?? '')) throw new Error(`${name}: no such permission: ${String(permission)}`);
    if (!path.includes(':slug') && !ACCOUNT.includes(permission))
      throw new Error(`${name}: ${permission} is a session's permission, and the path names no session`);
    const key = `${method} ${shapeOf(path)}`;
    const other = seen.get(key);
    if (other) throw new Error(`${name}: the same as ${other}`);
    seen.set(key, name);
  }
}
