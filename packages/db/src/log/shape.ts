import { createHash } from 'node:crypto';
import { NOTHING, STATE_SHAPE } from '@plenary/domain';

/** Names the shape of saved states, so that one of an older version is not taken for today's. */
export const SHAPE = `${STATE_SHAPE}-${createHash('sha256').update(JSON.stringify(NOTHING)).digest('hex').slice(0, 12)}`;
