import type { Localized, Proceedings, Result } from '@plenary/contracts';
import { call } from '../../lib/http.ts';

/** The page as it would be published now. */
export const preview = (slug: string): Promise<Result<Proceedings>> => call('GET', `/api/v1/sessions/${slug}/minutes/preview`);

/** `id` is made here: sent twice, it publishes once. */
export const publish = (slug: string, id: string, note: Localized | null): Promise<Result<{ version: number }>> =>
  call('POST', `/api/v1/sessions/${slug}/minutes/publish`, { id, note });
