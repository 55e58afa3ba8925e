import type { HttpBindings } from '@hono/node-server';
import { ok, type Permission, type Result, type Role } from '@plenary/contracts';
import type { SessionState } from '@plenary/domain';
import type { Locale } from '@plenary/i18n';
import type { Context } from 'hono';
import type * as z from 'zod';
import type { HeaderReader } from './headers.ts';
import type { Written } from './written.ts';

/** What Hono hands on with a request of ours. */
export type Env = { Bindings: HttpBindings; Variables: { requestId?: string; cookies?: readonly string[] } };
export type HonoContext = Context<Env>;

/** An account that may own organisations. */
export type Account = { userId: string; name: string; email: string; organisationIds: readonly string[] };

/** Who calls. Roles come from the session's own state, never from the caller. */
export type Actor = {
  /** Their seat in the session of the path; null: none, or the path names no session. */
  participantId: string | null;
  /** The personal link by which they came, or 'open' (an open door) or 'account'. null: no seat. */
  via: string | null;
  roles: readonly Role[];
  account: Account | null;
};

export type OpenedSession = { id: string; seq: number; state: SessionState };

export type Call<B = unknown> = {
  params: Record<string, string>;
  query: URLSearchParams;
  body: B;
  headers: HeaderReader;
  /** The address by which it was asked for, as far as the path. */
  origin: string;
  locale: Locale;
  /** Set when the path has `:slug`. */
  session: OpenedSession | null;
  actor: Actor;
  c: HonoContext;
};

/** What is known of a call without waiting for anything. */
export type CallAtHand = Pick<Call, 'session' | 'actor' | 'headers' | 'origin' | 'locale'>;

/** HEAD is asked of the GET route. */
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete' | 'options';

/**
 * One thing the server answers to. A route without a permission does not compile.
 * With `:slug` in the path the permission is asked of the caller's roles in that session; without, of their account.
 */
export type Route<B = unknown> = {
  method: Method;
  /** Hono's pattern: `:name` for a part, a trailing `/*` for everything below. */
  path: string;
  permission: Permission;
  summary: string;
  body?: z.ZodType<B>;
  /** 'json' (default): refusals are problem details. 'page': refusals are pages. */
  answers?: 'json' | 'page';
  /** 'raw': the handler reads the body itself and keeps its own bounds. */
  reads?: 'json' | 'raw';
  /** Said with every refusal; a handler's own Response says it itself. */
  headers?: Record<string, string>;
  /** A Result becomes JSON (a null value: 204; what is Written goes as it is) or a problem; a Response is sent as it is, with the security headers added. */
  handler(call: Call<B>): Promise<Response | Result<unknown>>;
  /** The same answer, made without waiting for anything: it may be asked for before the framework (at-hand.ts). */
  write?(call: CallAtHand): Written;
  /** For a POST: what is done with what was sent. It may be asked for before the framework, too. */
  act?(call: CallAtHand, text: string): Promise<Result<object>>;
};

export const defineRoute = <B>(route: Route<B>): Route<B> => route;

/** A GET that is answered by what stands at hand. */
export const defineWritten = (route: Pick<Route, 'path' | 'permission' | 'summary'> & { write(call: CallAtHand): Written }): Route => ({
  ...route,
  method: 'get',
  handler: async (call) => ok(route.write(call)),
});
