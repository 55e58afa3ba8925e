import { fail, fieldErrors, LIMITS, ok, type Result } from '@plenary/contracts';
import type * as z from 'zod';
import { headersOf } from './request.ts';
import type { HonoContext } from './route.ts';

/** Reads a stream whose length nobody announced, and stops as soon as it is too long. */
async function readBounded(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array[] | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return chunks;
}

/** The body's text, at most `limit` bytes. An announced length is enforced by Node's own parser, so that all may be read at once. */
export async function readText(c: HonoContext, limit: number = LIMITS.httpBody): Promise<Result<string>> {
  const headers = headersOf(c);
  const announced = headers.get('content-length');
  if (announced !== null) return Number(announced) <= limit ? ok(await c.req.text()) : fail('too-large', { params: { max: limit } });
  if (headers.get('transfer-encoding') === null && !c.req.raw.body) return ok('');
  const { body } = c.req.raw;
  const chunks = body ? await readBounded(body, limit) : [];
  return chunks ? ok(Buffer.concat(chunks).toString('utf8')) : fail('too-large', { params: { max: limit } });
}

const WRONG_SHAPE = fail('invalid-input', { fields: { '': { code: 'wrong-shape' } } });

/** JSON text that says what belongs to which name; no text says nothing. */
export function parseNamed(text: string): Result<Record<string, unknown>> {
  try {
    const value: unknown = text === '' ? {} : JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? ok(value as Record<string, unknown>) : WRONG_SHAPE;
  } catch {
    return WRONG_SHAPE;
  }
}

/** The same as the contract wants it; every field that is wrong is named. */
export function parseBody<B>(text: string, contract: z.ZodType<B>): Result<B> {
  const named = parseNamed(text);
  if (!named.ok) return named;
  const parsed = contract.safeParse(named.value);
  return parsed.success ? ok(parsed.data) : fail('invalid-input', { fields: fieldErrors(parsed.error) });
}
