import type { SessionDetails } from '@plenary/contracts';
import { call } from '../../lib/http.ts';

/** Plans a session. `id` is made once for a form, so that sending it twice makes one session. Refused: slug-taken, unknown-zone, impossible-time. */
export const createSession = (id: string, details: SessionDetails) => call<{ you: string }>('POST', '/api/v1/sessions', { id, ...details });
