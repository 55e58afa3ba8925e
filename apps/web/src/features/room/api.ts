import type { Localized, Result, SessionDetails } from '@plenary/contracts';
import type { Phase } from '@plenary/domain';
import { call } from '../../lib/http.ts';

/** What anybody may know of a session that has been announced. Times in ms since 1970. */
export type Door = {
  slug: string;
  title: Localized;
  theme: Localized;
  languages: string[];
  zone: string;
  startsAt: number;
  phase: Phase;
  open: SessionDetails['open'];
  doorsOpen: boolean;
  seated: boolean;
};
export type Entering = { name: string; affiliation: string; country: string | null; language: string | null; zone: string | null };

export const fetchDoor = (slug: string): Promise<Result<Door>> => call('GET', `/api/v1/sessions/${slug}/door`);
/** Takes a seat. `proof`: of the seat, for the first connection. */
export const enter = (slug: string, person: Entering): Promise<Result<{ you: string; proof: string }>> =>
  call('POST', `/api/v1/sessions/${slug}/enter`, person);
export const leave = (slug: string): Promise<Result<null>> => call('POST', `/api/v1/sessions/${slug}/leave`);
