import * as z from 'zod';

/**
 * Text that people type. Kept as it was written (script text, emoji, right-to-left marks and all),
 * because every screen shows it as text and isolates its direction. Refused: control characters
 * and broken surrogates, which no screen can show and which files and terminals misread.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const CONTROL_OR_BREAK = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** The `message` of a Zod issue is one of these codes; `@plenary/i18n` has a sentence for each. */
export const FIELD_ERRORS = [
  'empty',
  'too-long',
  'control-characters',
  'not-a-time',
  'not-a-zone',
  'not-a-slug',
  'not-a-language',
  'not-an-email',
  'out-of-range',
  'wrong-shape',
] as const;
export type FieldErrorCode = (typeof FIELD_ERRORS)[number];

const clean = (pattern: RegExp) => (text: string) => !pattern.test(text) && text.isWellFormed();

/** One line, trimmed, 1 to `max` code points. */
export const line = (max: number) => z.string('wrong-shape').trim().min(1, 'empty').max(max, 'too-long').refine(clean(CONTROL_OR_BREAK), 'control-characters');

/** One line that may be empty. */
export const optionalLine = (max: number) => z.string('wrong-shape').trim().max(max, 'too-long').refine(clean(CONTROL_OR_BREAK), 'control-characters');

/** Several lines, trimmed; CR LF becomes LF. */
export const paragraphs = (max: number) =>
  z
    .string('wrong-shape')
    .trim()
    .max(max, 'too-long')
    .refine(clean(CONTROL), 'control-characters')
    .transform((text) => text.replace(/\r\n?/g, '\n'));

/** A content language: a BCP 47 tag in lower case with at most one subtag, such as `en`, `zh`, `fil`, `pt-BR`. */
export const Lang = z.string('wrong-shape').regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, 'not-a-language');
export type Lang = z.infer<typeof Lang>;

/** The same text in several languages; the session's first language is the original. Empty entries are dropped. */
export const localized = (max: number) =>
  z.record(Lang, optionalLine(max), 'wrong-shape').transform((texts): Localized => Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')));
export const localizedParagraphs = (max: number) =>
  z.record(Lang, paragraphs(max), 'wrong-shape').transform((texts): Localized => Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')));
/** As `localized`, with at least one language filled in. */
export const localizedRequired = (max: number) => localized(max).refine((texts) => Object.keys(texts).length > 0, 'empty');
/** The same for several lines. */
export const localizedParagraphsRequired = (max: number) => localizedParagraphs(max).refine((texts) => Object.keys(texts).length > 0, 'empty');
export type Localized = Record<Lang, string>;

/** What an edit says of such a text: the languages that it names and no others. An empty one takes its language away. */
export const localizedChange = (max: number) => z.record(Lang, optionalLine(max), 'wrong-shape');
export const localizedParagraphsChange = (max: number) => z.record(Lang, paragraphs(max), 'wrong-shape');
