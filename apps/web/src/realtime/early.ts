import type { Snapshot } from '@plenary/contracts';
import type { SessionState } from '@plenary/domain';
import { call } from '../lib/http.ts';

/**
 * The session as the page has asked for it before this script was there (`<link rel="preload" as="fetch">`), so that a screen need not wait
 * for the connection. null: the page has not, or it did not come. Once a page: what was read before is old afterwards.
 */
export async function earlySnapshot(slug: string): Promise<Snapshot<SessionState> | null> {
  const link = document.querySelector<HTMLLinkElement>('link[rel="preload"][as="fetch"]');
  if (!link?.href.endsWith(`/sessions/${slug}`)) return null;
  link.remove();
  const read = await call<Snapshot<SessionState>>('GET', link.href);
  return read.ok ? read.value : null;
}
