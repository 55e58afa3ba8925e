import { ERRORS, FIELD_ERRORS } from '@plenary/contracts';

type Said = { ok?: unknown; seq?: unknown; error?: { code?: unknown; fields?: Record<string, { code?: unknown }> } };
const CODES: readonly string[] = Object.keys(ERRORS).filter((code) => code !== 'internal' && code !== 'unavailable');
const FIELDS: readonly string[] = [...FIELD_ERRORS, 'slug-taken'];

/** What is unclear about an acknowledgement; null: nothing. It acts, or it is refused by a name that is registered and tells of nothing broken inside. */
export function unclear(answer: unknown): string | null {
  const { ok, seq, error } = (answer ?? {}) as Said;
  if (ok === true) return seq === undefined || Number.isSafeInteger(seq) ? null : `seq ${String(seq)}`;
  if (!CODES.includes(String(error?.code))) return `code ${JSON.stringify(answer)?.slice(0, 200)}`;
  const strange = Object.values(error?.fields ?? {}).find(({ code }) => !FIELDS.includes(String(code)));
  return strange ? `field ${JSON.stringify(strange)}` : null;
}

/** The same of an answer by HTTP. */
export function unclearHttp(status: number, type: string | null, body: string): string | null {
  if (status < 400) return null;
  if (status >= 500) return `status ${status}: ${body.slice(0, 200)}`;
  if (!type?.startsWith('application/problem+json')) return `status ${status} as ${type}`;
  const { code, fields } = JSON.parse(body) as { code: unknown; fields?: Record<string, { code?: unknown }> };
  return unclear({ ok: false, error: { code, ...(fields && { fields }) } });
}
