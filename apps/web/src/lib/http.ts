import { ERRORS, type ErrorCode, type Failure, fail, ok, type Result } from '@plenary/contracts';

const isCode = (code: unknown): code is ErrorCode => typeof code === 'string' && code in ERRORS;

/** A problem document (RFC 9457) as the failure it tells of. */
async function failureOf(response: Response): Promise<Failure> {
  const problem = (await response.json().catch(() => ({}))) as Partial<Failure>;
  const code = isCode(problem.code) ? problem.code : response.status >= 500 ? 'unavailable' : 'internal';
  return { code, ...(problem.fields && { fields: problem.fields }), ...(problem.params && { params: problem.params }) };
}

/** However poor the line: after this long an answer does not come any more. ms */
const PATIENCE_MS = 60_000;

/** One call of our own HTTP API. `body` is sent as JSON. Without a network, or when the answer breaks off or is not ours, it is `unavailable`. */
export async function call<T>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<Result<T>> {
  const init: RequestInit = { method, headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) } };
  if (body !== undefined) init.body = JSON.stringify(body);
  try {
    const response = await fetch(path, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) return { ok: false, error: await failureOf(response) };
    const text = await response.text();
    return ok((text === '' ? null : JSON.parse(text)) as T);
  } catch {
    return fail('unavailable');
  }
}
