import type { Result } from '@plenary/contracts';
import { call } from '../../lib/http.ts';

export type VideoState = 'preparing' | 'ready' | 'down' | 'off';

/** Whether pictures and sound can be had in this session now. */
export const fetchStage = (slug: string): Promise<Result<{ video: VideoState }>> => call('GET', `/api/v1/sessions/${encodeURIComponent(slug)}/stage`);
