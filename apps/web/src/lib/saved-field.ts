import type { Ack, Failure } from '@plenary/contracts';

/**
 * What was typed here, and what the session said when the typing began. `saved` once the session has it: then it differs from the session's by
 * spaces at its ends at most.
 */
export type Draft<T> = { value: T; over: T; saved: boolean };

/** A value that several people may edit: the session's own, and what is being typed here until the session has it. */
export type SavedField<T> = {
  /** what the session says */
  theirs: T;
  /** null: nothing was typed */
  draft: Draft<T> | null;
  /** the value that is on its way; `earlier`: those that were sent before it and may still be told */
  sent: { value: T; earlier: readonly T[]; answered: boolean; told: boolean } | null;
  /** why the draft was refused */
  failure: Failure | null;
};

export type FieldAct<T> =
  | { type: 'typed'; value: T }
  | { type: 'told'; value: T }
  | { type: 'sent' }
  /** what came of sending `value` */
  | { type: 'answered'; value: T; ack: Ack }
  /** the field has lost the focus */
  | { type: 'left' }
  /** what was typed says what the session says already: nothing is to be sent */
  | { type: 'kept' };

/** Texts are kept without the spaces at their ends. */
export const isSame = (a: unknown, b: unknown): boolean => (typeof a === 'string' && typeof b === 'string' ? a.trim() === b.trim() : Object.is(a, b));

export const untouched = <T>(theirs: T): SavedField<T> => ({ theirs, draft: null, sent: null, failure: null });
/** What another person wrote into the same field while this one was typing; null: nobody did. */
export const overtakenBy = <T>({ draft, sent, theirs }: { draft: Pick<Draft<T>, 'value' | 'over'> | null; sent: object | null; theirs: T }): T | null =>
  draft && !sent && !isSame(theirs, draft.over) && !isSame(theirs, draft.value) ? theirs : null;
export const shownIn = <T>(field: SavedField<T>): T => (field.draft ? field.draft.value : field.theirs);

/**
 * Once the answer and the session's new value have both come, and nothing was typed since, the draft is saved. It stays in the field:
 * whoever paused after a space goes on after that space.
 */
const settled = <T>(field: SavedField<T>): SavedField<T> => {
  if (!field.sent?.answered || !(field.sent.told || isSame(field.theirs, field.sent.value))) return field;
  const { draft, theirs } = field;
  if (draft && !Object.is(draft.value, field.sent.value)) return { ...field, sent: null, draft: { ...draft, over: theirs } };
  return { ...field, sent: null, draft: draft && isSame(draft.value, theirs) ? { value: draft.value, over: theirs, saved: true } : null };
};

/** Rules ED-9 and ED-10: what is being typed is never overwritten, and a refused value stays with the reason beside it. */
export function savedField<T>(field: SavedField<T>, act: FieldAct<T>): SavedField<T> {
  if (act.type === 'typed') return { ...field, draft: { value: act.value, over: field.draft ? field.draft.over : field.theirs, saved: false }, failure: null };
  if (act.type === 'kept') return { ...field, draft: field.draft && { ...field.draft, saved: true }, failure: null };
  if (act.type === 'sent') {
    const earlier = field.sent ? [...field.sent.earlier, field.sent.value] : [];
    return { ...field, sent: { value: shownIn(field), earlier, answered: false, told: false }, failure: null };
  }
  if (act.type === 'left') return field.draft?.saved ? { ...field, draft: null } : field;
  if (act.type === 'told') {
    const draft = field.draft?.saved && !isSame(field.draft.value, act.value) ? null : field.draft;
    const older = field.sent?.earlier.some((value) => isSame(value, act.value)) && !isSame(field.sent.value, act.value);
    return settled({ ...field, draft, theirs: act.value, sent: field.sent && { ...field.sent, told: field.sent.told || !older } });
  }
  // Another value is on its way already: only its own answer counts.
  if (!field.sent || !Object.is(act.value, field.sent.value)) return field;
  if (act.ack.ok) return settled({ ...field, sent: { ...field.sent, answered: true } });
  return { ...field, sent: null, failure: act.ack.error };
}
