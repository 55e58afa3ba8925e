import type { ErrorCode } from '@plenary/contracts';
import type { Locale } from '@plenary/i18n';
import type { Logger } from 'pino';
import type { HeaderReader } from './headers.ts';
import type { Account, Actor, OpenedSession } from './route.ts';

/** What the shell needs to know who calls, and about what. Composed in app.ts. */
export type ShellParts = {
  /** The session of an address; null: there is none. */
  open(slug: string): Promise<OpenedSession | null>;
  /** The same where nobody has to be asked for it; null: somebody has, or there is none. */
  openAtHand(slug: string): OpenedSession | null;
  /** The signed-in account; null: nobody is. */
  accountOf(headers: Headers): Promise<Account | null>;
  /** The caller's seat in a session, if it is still theirs; may seat an owner who comes by their account. */
  seatOf(headers: HeaderReader, session: OpenedSession, account: () => Promise<Account | null>): Promise<Seating>;
  /** The seat where nobody has to be asked for it; null: somebody has. */
  seatAtHand(headers: HeaderReader, session: OpenedSession): Seating['seat'] | null;
  /** A calm page for people; problem details are for programs. */
  errorPage(failure: ErrorCode, locale: Locale): string;
  logger: Pick<Logger, 'error' | 'warn' | 'info'>;
  /** As PUBLIC_URL says; null: whatever address people use. */
  publicUrl: string | null;
  /** Called once an answer is made: `path` is the route's pattern. */
  observe?(request: { method: string; path: string; status: number; seconds: number }): void;
};

/** `session` is newer than the one that was asked about when seating wrote to its log. */
export type Seating = { seat: Pick<Actor, 'participantId' | 'via' | 'roles'>; session: OpenedSession };
export const NO_SEAT: Seating['seat'] = { participantId: null, via: null, roles: [] };
