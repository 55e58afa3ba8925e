import type { Localized } from '@plenary/contracts';
import type { Phase } from '@plenary/domain';
import { call } from '../../lib/http.ts';

export type Organisation = { id: string; slug: string; name: Localized };
/** `startsAt`: ms since 1970 */
export type SessionSummary = { id: string; slug: string; phase: Phase; startsAt: number; title: Localized; zone: string; languages: string[] };

export const fetchOrganisation = () => call<Organisation>('GET', '/api/v1/organisation');
export const renameOrganisation = (name: Localized) => call<Organisation>('PATCH', '/api/v1/organisation', { name });
export const fetchSessions = () => call<{ sessions: SessionSummary[] }>('GET', '/api/v1/sessions');
export const removeDemo = () => call<null>('POST', '/api/v1/demo/remove');
