import { bigint, customType, text } from 'drizzle-orm/pg-core';

/** An instant as everywhere in Plenary: ms since 1970. */
export const instant = (name: string) => bigint(name, { mode: 'number' });
export const sessionId = () => text('session_id').notNull();
export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({ dataType: () => 'bytea' });
