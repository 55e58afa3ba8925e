/**
 * The one registry of errors. `status` is the HTTP status; `retry` says whether the same call may succeed later.
 * The sentence a person reads is `errors.<code>` in @plenary/i18n. What the caller may not know exists
 * answers `not-found`, exactly like what does not exist.
 */
export const ERRORS = {
  'invalid-input': { status: 422, retry: false },
  'unknown-command': { status: 404, retry: false },
  'not-found': { status: 404, retry: false },
  'not-signed-in': { status: 401, retry: false },
  'not-allowed': { status: 403, retry: false },
  'link-invalid': { status: 404, retry: false },
  'proof-invalid': { status: 401, retry: true },
  'origin-refused': { status: 403, retry: false },
  'protocol-too-old': { status: 426, retry: false },
  'too-many-requests': { status: 429, retry: true },
  'too-large': { status: 413, retry: false },
  unavailable: { status: 503, retry: true },
  internal: { status: 500, retry: true },
  'slug-taken': { status: 409, retry: false },
  'unknown-zone': { status: 422, retry: false },
  'impossible-time': { status: 422, retry: false },
  'too-many': { status: 409, retry: false },
  'session-not-scheduled': { status: 409, retry: false },
  'session-not-live': { status: 409, retry: false },
  'session-over': { status: 409, retry: false },
  'session-already-live': { status: 409, retry: false },
  'doors-closed': { status: 409, retry: false },
  'doors-already-open': { status: 409, retry: false },
  'no-slots': { status: 409, retry: false },
  'no-next-slot': { status: 409, retry: false },
  'slot-moved': { status: 409, retry: false },
  'slot-live': { status: 409, retry: false },
  'slot-over': { status: 409, retry: false },
  'slot-not-paused': { status: 409, retry: false },
  'slot-paused': { status: 409, retry: false },
  'part-in-use': { status: 409, retry: false },
  'speaker-in-use': { status: 409, retry: false },
  'last-host': { status: 409, retry: false },
  'questions-closed': { status: 409, retry: false },
  'question-limit': { status: 409, retry: false },
  'anonymous-not-allowed': { status: 409, retry: false },
  'question-state': { status: 409, retry: false },
  'question-live-elsewhere': { status: 409, retry: false },
  'slow-mode': { status: 409, retry: false },
  silenced: { status: 403, retry: false },
  'undo-late': { status: 409, retry: false },
  'not-yours': { status: 403, retry: false },
  'own-stage-right': { status: 409, retry: false },
  'not-ended': { status: 409, retry: false },
  'minutes-moved': { status: 409, retry: true },
  'file-refused': { status: 415, retry: false },
  'file-missing': { status: 409, retry: false },
  'media-unavailable': { status: 503, retry: true },
} as const satisfies Record<string, { status: number; retry: boolean }>;
export type ErrorCode = keyof typeof ERRORS;

/** What the caller is told. `fields` maps a dotted path to a field error code, with the bound it broke. */
export type Failure = { code: ErrorCode; fields?: Record<string, { code: string; max?: number; min?: number }>; params?: Record<string, string | number> };
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (code: ErrorCode, more: Omit<Failure, 'code'> = {}): { ok: false; error: Failure } => ({ ok: false, error: { code, ...more } });
