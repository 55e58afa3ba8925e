import * as z from 'zod';

/** A client-made or server-made identifier: a UUID in practice, opaque to everyone. */
export const Id = z
  .string('wrong-shape')
  .regex(/^[A-Za-z0-9_-]{8,64}$/, 'wrong-shape')
  // Things are kept by id in plain objects, where `constructor` and its like are always there.
  .refine((id) => !(id in Object.prototype), 'wrong-shape');
/** The part of an address that names a session: `/s/<slug>`. */
export const Slug = z
  .string('wrong-shape')
  .trim()
  .regex(/^[a-z0-9](?:[a-z0-9-]{1,78})[a-z0-9]$/, 'not-a-slug');
/** An instant: milliseconds since 1970-01-01T00:00Z. */
export const Instant = z.int('wrong-shape').min(0, 'out-of-range').max(253_402_300_799_999, 'out-of-range');
export type Instant = number;
/** Wall-clock time at the venue, `2026-12-12T10:00`. */
export const WallTime = z.string('wrong-shape').regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'not-a-time');
/** A country or area by ISO 3166-1, `CN`; its name is the reader's platform's to say. */
export const Country = z.string('wrong-shape').regex(/^[A-Z]{2}$/, 'wrong-shape');
/** An IANA zone such as `Asia/Shanghai`; whether it exists is decided by the domain. */
export const ZoneName = z.string('wrong-shape').regex(/^[A-Za-z][A-Za-z0-9_+\-/]{1,63}$/, 'not-a-zone');
