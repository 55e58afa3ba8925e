import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '@plenary/contracts';
import { isAlive, type Link, type LinkRepository, type SessionState } from '@plenary/domain';

/** For how long a link that was found alive is taken to be so. A revocation is felt within 2 s on every node. */
const TRUSTED_MS = 1_000;
const MOST_TRUSTED = 50_000;

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

export type People = ReturnType<typeof createPeople>;

/** Personal links: made once, shown once, exchanged for a seat, revoked at once. */
export function createPeople({ links, now }: { links: LinkRepository; now: () => number }) {
  const trusted = new Map<string, { link: Link | null; until: number }>();
  const listeners = new Set<(link: Link) => void>();
  const opens = (link: Link | null, sessionId: string, participantId: string): boolean =>
    isAlive(link, now()) && link?.sessionId === sessionId && link.participantId === participantId;

  /** As `stands`, without asking the store; null: it has to be asked. */
  function standsAtHand(sessionId: string, participantId: string, via: string): boolean | null {
    if (via === 'open' || via === 'account') return true;
    const known = trusted.get(via);
    return known && known.until > now() ? opens(known.link, sessionId, participantId) : null;
  }

  return {
    /** A new link for a participant. The token is told here and never again. Refused: not-found. */
    async make(sessionId: string, state: SessionState, participantId: string, expiresAt: number | null): Promise<Result<{ link: Link; token: string }>> {
      const participant = state.participants[participantId];
      if (!participant || participant.removed) return fail('not-found');
      // The owner's role comes with an account; a link would outlive it.
      if (participant.roles.includes('owner')) return fail('not-allowed');
      const token = randomBytes(32).toString('base64url');
      const link: Link = { id: randomUUID(), sessionId, participantId, createdAt: now(), expiresAt, revokedAt: null };
      await links.add(link, hashOf(token));
      return ok({ link, token });
    },
    list: (sessionId: string) => links.list(sessionId),

    /** Ends the link and every seat taken by it. */
    async revoke(sessionId: string, id: string): Promise<Result<null>> {
      const link = await links.revoke(sessionId, id, now());
      if (!link) return fail('not-found');
      trusted.delete(id);
      for (const listener of listeners) listener(link);
      return ok(null);
    },
    /** Hears at once of links revoked on this node; other nodes notice when they ask `stands`. */
    onRevoked(listener: (link: Link) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** Those of these links that open nothing any more. */
    ended: (ids: string[]) => links.ended(ids, now()),

    /** The living link of a token; null for unknown, expired and revoked ones alike. */
    async exchange(token: string): Promise<Link | null> {
      const link = token.length > 200 ? null : await links.byToken(hashOf(token));
      return isAlive(link, now()) ? link : null;
    },

    /** Does a seat that was taken `via` this still stand? 'open' and 'account' stand while the participant does. */
    async stands(sessionId: string, participantId: string, via: string): Promise<boolean> {
      const atHand = standsAtHand(sessionId, participantId, via);
      if (atHand !== null) return atHand;
      const link = await links.byId(via);
      if (trusted.size >= MOST_TRUSTED) trusted.clear();
      trusted.set(via, { link, until: now() + TRUSTED_MS });
      return opens(link, sessionId, participantId);
    },
    standsAtHand,
  };
}
