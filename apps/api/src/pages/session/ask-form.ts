import { LIMITS, ok, type Result } from '@plenary/contracts';
import { readText } from '../../http/body.ts';
import type { Call } from '../../http/route.ts';
import type { AskForm } from './ask.ts';

/** What a form without script sends. Too large is refused before it is read; a field that is missing is empty. */
export async function readForm({ c }: Pick<Call, 'c'>): Promise<Result<AskForm>> {
  const body = await readText(c, LIMITS.frame);
  if (!body.ok) return body;
  const fields = new URLSearchParams(body.value);
  const field = (name: string) => fields.get(name) ?? '';
  return ok({ name: field('name'), text: field('text'), about: field('about'), anonymous: fields.has('anonymous') });
}
