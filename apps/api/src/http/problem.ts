import { ERRORS, type Failure } from '@plenary/contracts';
import type { Locale } from '@plenary/i18n';
import { createTranslator } from '@plenary/i18n/server';

/** RFC 9457, with our code and, for input, what is wrong with each field, in the reader's language. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: Failure['code'];
  requestId: string;
  fields?: Record<string, { code: string; max?: number; min?: number; detail: string }>;
  params?: Record<string, string | number>;
};

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** What is said of a failure: safe for everybody, whatever caused it. */
export function problemOf(failure: Failure, locale: Locale, requestId: string): Problem {
  const t = createTranslator(locale);
  const { code, fields, params } = failure;
  const { status } = ERRORS[code];
  const described =
    fields &&
    Object.entries(fields).map(
      ([path, field]) => [path, { ...field, detail: t([`fields:${field.code}`, `errors:${field.code}`] as unknown as 'fields:empty', field) }] as const,
    );
  return {
    type: `/docs#${code}`,
    title: t(`errors:title.${status}` as 'errors:title.404'),
    status,
    detail: t(`errors:${code}` as 'errors:not-found', params ?? {}),
    code,
    requestId,
    ...(described ? { fields: Object.fromEntries(described) } : {}),
    ...(params ? { params } : {}),
  };
}
