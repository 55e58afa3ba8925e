import { ok, type Permission } from '@plenary/contracts';
import { describe, expect, it } from 'vitest';
import { checkRoutes } from './check-routes.ts';
import { defineRoute, type Method, type Route } from './route.ts';

const route = (method: Method, path: string, permission: Permission): Route =>
  defineRoute({ method, path, permission, summary: '', handler: async () => ok(null) });

describe('H-1 the list of routes', () => {
  it('H-1 takes sound ones', () => {
    expect(() =>
      checkRoutes([
        route('get', '/a', 'anyone'),
        route('post', '/a', 'anyone'),
        route('get', '/s/:slug', 'session.read'),
        route('get', '/s/:slug/:part', 'anyone'),
      ]),
    ).not.toThrow();
  });
  it('H-1 refuses one without a permission, or with one that does not exist', () => {
    expect(() => checkRoutes([{ ...route('get', '/a', 'anyone'), permission: undefined } as unknown as Route])).toThrow('GET /a: no such permission');
    expect(() => checkRoutes([route('get', '/a', 'everything' as Permission)])).toThrow('no such permission');
    expect(() => checkRoutes([route('get', '/a', 'toString' as Permission)])).toThrow('no such permission');
  });
  it('H-1 refuses two of the same shape, whatever their parts are called', () => {
    expect(() => checkRoutes([route('get', '/s/:slug/x/:a', 'anyone'), route('get', '/s/:slug/x/:b', 'anyone')])).toThrow('the same as GET /s/:slug/x/:a');
  });
  it("H-1 refuses a session's permission where no session is named", () => {
    expect(() => checkRoutes([route('get', '/a', 'qna.moderate')])).toThrow('the path names no session');
  });
});
