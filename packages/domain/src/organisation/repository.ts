import type { Instant, Localized, SessionDetails } from '@plenary/contracts';
import type { Phase } from '../session/state.ts';

export type Organisation = { id: string; slug: string; name: Localized };

export interface OrganisationRepository {
  byId(id: string): Promise<Organisation | null>;
  /** Nothing happens when it is there already. */
  add(organisation: Organisation): Promise<void>;
  rename(id: string, name: Localized): Promise<void>;
  /** Organisations that an account owns. */
  ownedBy(userId: string): Promise<string[]>;
  /** Accounts that own it, the oldest first. */
  owners(id: string): Promise<string[]>;
  addOwner(id: string, userId: string): Promise<void>;
}

/** What lists and addresses need of a session. */
export type SessionHead = { sessionId: string; organisationId: string; slug: string; phase: Phase; startsAt: Instant; details: SessionDetails };

/** Follows from the log; written with it. */
export interface SessionHeads {
  bySlug(slug: string): Promise<SessionHead | null>;
  /** Newest start first. */
  list(organisationId: string): Promise<SessionHead[]>;
}
