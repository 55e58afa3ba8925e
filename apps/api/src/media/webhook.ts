import { type WebhookEvent, WebhookReceiver } from 'livekit-server-sdk';
import type { VideoPart } from './video.ts';

/** As many ids as LiveKit could send again: it gives up on an item after 30 s. */
const REMEMBERED = 2_000;

/**
 * Reads what LiveKit tells: the signed raw text becomes an event, or null when it was told before.
 * Rejects when the signature is not ours. LiveKit sends an item again when it is unsure, and drops items under load,
 * so what is read here is only ever a reason to look at the room, never the truth about it.
 */
export function createWebhookReader(video: VideoPart) {
  const seen = new Set<string>();
  return async (text: string, authorization: string | undefined): Promise<WebhookEvent | null> => {
    const event = await new WebhookReceiver(video.apiKey, video.apiSecret).receive(text, authorization);
    if (seen.has(event.id)) return null;
    seen.add(event.id);
    const [oldest] = seen;
    if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
    return event;
  };
}
