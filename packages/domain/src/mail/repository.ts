import type { Instant } from '@plenary/contracts';

/** A letter that the house wrote. `sentAt` null: it was not given to a mail server (yet). */
export type Letter = {
  id: string;
  organisationId: string | null;
  sessionId: string | null;
  recipient: string;
  subject: string;
  text: string;
  createdAt: Instant;
  sentAt: Instant | null;
  error: string | null;
};

export interface Outbox {
  add(letter: Letter): Promise<void>;
  sent(id: string, at: Instant): Promise<void>;
  failed(id: string, error: string): Promise<void>;
  /** Letters of a session, newest first, at most `limit`. */
  ofSession(sessionId: string, limit: number): Promise<Letter[]>;
}
