import type { Instant } from '@plenary/contracts';

/** A personal link as it is kept: without its token. */
export type Link = {
  id: string;
  sessionId: string;
  participantId: string;
  createdAt: Instant;
  /** null: as long as the session is there. */
  expiresAt: Instant | null;
  revokedAt: Instant | null;
};

/** Personal links, found again by the SHA-256 of their token only. */
export interface LinkRepository {
  add(link: Link, tokenHash: string): Promise<void>;
  byToken(tokenHash: string): Promise<Link | null>;
  byId(id: string): Promise<Link | null>;
  /** Of one session, oldest first. */
  list(sessionId: string): Promise<Link[]>;
  /** Marks it revoked, unless it was before; null: the session has no such link. */
  revoke(sessionId: string, id: string, at: Instant): Promise<Link | null>;
  /** Those of these links that open nothing at `now`: revoked, expired, or never there. */
  ended(ids: string[], now: Instant): Promise<string[]>;
}

/** E-mail addresses of participants, kept apart from the log so that they can be forgotten. */
export interface ContactRepository {
  set(sessionId: string, participantId: string, email: string): Promise<void>;
  /** Addresses by participant. */
  list(sessionId: string): Promise<Record<string, string>>;
  forget(sessionId: string, participantId: string): Promise<void>;
}

/** Does this link open anything at `now`? */
export const isAlive = (link: Link | null, now: Instant): boolean =>
  link !== null && link.revokedAt === null && (link.expiresAt === null || link.expiresAt > now);
