import type * as z from 'zod';
import type { Failure } from './errors.ts';
import { FIELD_ERRORS, type FieldErrorCode } from './text.ts';

type Issue = z.core.$ZodIssue;
/** Answers stay small, however much was wrong. */
const MOST = 50;
const LONGEST_PATH = 200;

const known = (message: string): message is FieldErrorCode => (FIELD_ERRORS as readonly string[]).includes(message);
const ofText = (issue: Issue) => 'origin' in issue && issue.origin === 'string';

/** The contracts name their codes in the issue's message; where one has not, its kind decides. */
function codeOf(issue: Issue): FieldErrorCode {
  if (known(issue.message)) return issue.message;
  if (issue.code === 'too_big') return ofText(issue) ? 'too-long' : 'out-of-range';
  if (issue.code === 'too_small') return ofText(issue) ? 'empty' : 'out-of-range';
  return 'wrong-shape';
}

/** What is wrong with an input, by dotted path ('' is the input as a whole), with the bound that was broken. */
export function fieldErrors(error: z.core.$ZodError): NonNullable<Failure['fields']> {
  // Keys come from whoever sent the input: `__proto__` is a name like any other.
  const fields = new Map<string, { code: string; max?: number; min?: number }>();
  for (const issue of error.issues.slice(0, MOST)) {
    const path = issue.path.map(String).join('.').slice(0, LONGEST_PATH);
    if (fields.has(path)) continue;
    const max = 'maximum' in issue ? { max: Number(issue.maximum) } : {};
    const min = 'minimum' in issue ? { min: Number(issue.minimum) } : {};
    fields.set(path, { code: codeOf(issue), ...max, ...min });
  }
  return Object.fromEntries(fields);
}
