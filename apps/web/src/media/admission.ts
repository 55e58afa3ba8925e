import type { Result } from '@plenary/contracts';
import type { StageRights } from '@plenary/domain';
import { call } from '../lib/http.ts';
import type { StageStatus } from './stage-types.ts';

export type Admission = { url: string; token: string; rights: StageRights };

/** A token for what this person may do now; good for one coming in. */
export const fetchAdmission = (slug: string): Promise<Result<Admission>> => call('POST', `/api/v1/sessions/${encodeURIComponent(slug)}/media-token`);

/** The signalling's address as LiveKit's client wants it: `ws://this-host/livekit`. */
export function signallingUrl(url: string): string {
  const full = new URL(url, location.href);
  full.protocol = full.protocol.replace('http', 'ws');
  return full.href;
}

type Answer = { status: StageStatus /** ms until it is worth asking again; null: not by itself */; again: number | null };
const VIDEO: Record<string, StageStatus> = { preparing: 'preparing', down: 'down', off: 'off' };

/** What a refused admission means: who waits for what, and how long until the next try. `was`: what it looked like before. */
export function meaningOf(code: string, video: unknown, was: StageStatus): Answer {
  switch (code) {
    case 'media-unavailable': {
      const status = VIDEO[String(video)] ?? 'down';
      return { status, again: status === 'off' ? 60_000 : 2_000 };
    }
    case 'doors-closed':
      return { status: 'closed', again: 10_000 };
    case 'session-over':
      return { status: 'closed', again: null };
    case 'not-allowed':
    case 'not-found':
    case 'not-signed-in':
      return { status: 'out', again: null };
    case 'too-many-requests':
      return { status: was, again: 5_000 };
    default:
      // Our own server is away; the page says that for itself.
      return { status: was === 'joining' ? 'joining' : 'reconnecting', again: 2_000 };
  }
}
