import type { StageRights } from '@plenary/domain';
import { AccessToken } from 'livekit-server-sdk';
import { grantFor } from './permission.ts';
import type { VideoPart } from './video.ts';

/** Seconds. Long enough to connect over a bad line, short enough that a right which ended cannot be used later. */
export const TOKEN_SECONDS = 300;

/**
 * A token for exactly these rights in this session's room. It carries no name: names come from the session's own
 * state, so that nobody's name reaches those who may not know it.
 */
export function mintToken(video: VideoPart, sessionId: string, participantId: string, rights: StageRights): Promise<string> {
  const token = new AccessToken(video.apiKey, video.apiSecret, { identity: participantId, ttl: TOKEN_SECONDS });
  token.addGrant(grantFor(sessionId, rights));
  return token.toJwt();
}
