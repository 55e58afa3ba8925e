import { fail, type Localized } from '@plenary/contracts';

const isTexts = (value: unknown): value is Localized => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The texts with those that an edit names in their place; an empty one takes its language away. */
const edited = (texts: Localized, changes: Localized): Localized =>
  Object.fromEntries(Object.entries({ ...texts, ...changes }).filter(([, text]) => text !== ''));

type Changes<T> = { [K in keyof T]?: T[K] | undefined };
const each = <C extends object>(changes: C, merge: (name: keyof C, texts: Localized) => Localized): C =>
  Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, isTexts(value) ? merge(name as keyof C, value) : value])) as C;

/**
 * An edit of `whole`, as it comes out: a text in several languages is edited language by language, so that two people may write two of them
 * at once. Rule P-14 in docs/specs/programme.md.
 */
export const editOf = <T extends object, C extends Changes<T>>(whole: T, changes: C): C =>
  each(changes, (name, texts) => edited((whole as Record<keyof C, unknown>)[name] as Localized, texts));

/** `whole` with an edit made. */
export const withEdit = <T extends object>(whole: T, changes: Changes<T>): T => ({ ...whole, ...(editOf(whole, changes) as Partial<T>) });

/** One edit and then another, as one. */
export const bothEdits = <C extends object>(first: C, second: C): C => ({
  ...first,
  ...each(second, (name, texts) => ({ ...(first[name] as Localized | undefined), ...texts })),
});

/** Does this edit take away the last language of a title? */
export const isUnnamed = (title: Localized | undefined): boolean => title !== undefined && Object.keys(title).length === 0;
export const UNNAMED = fail('invalid-input', { fields: { title: { code: 'empty' } } });
