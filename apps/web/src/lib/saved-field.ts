import type { Ack, Failure } from '@plenary/contracts';

/** A value that several people may edit: the session's own, and what is being typed here until the session has it. */
export type SavedField<T> = {
  /** what the session says */
  theirs: T;
  /** what was typed here and is not yet the session's, and what the session said when the typing began; null: nothing */
  draft: { value: T; over: T } | null;
  /** the value that is on its way */
  sent: { value: T; answered: boolean; told: boolean } | null;
  /** why the draft was refused */
  failure: Failure | null;
};

export type FieldAct<T> =
  | { type: 'typed'; value: T }
  | { type: 'told'; value: T }
  | { type: 'sent' }
  | { type: 'answered'; ack: Ack }
  /** gives up what was typed */
  | { type: 'dropped' };

export const untouched = <T>(theirs: T): SavedField<T> => ({ theirs, draft: null, sent: null, failure: null });
/** What another person wrote into the same field while this one was typing; null: nobody did. */
export const overtakenBy = <T>({ draft, sent, theirs }: SavedField<T>): T | null =>
  draft && !sent && !Object.is(theirs, draft.over) && !Object.is(theirs, draft.value) ? theirs : null;
export const shownIn = <T>(field: SavedField<T>): T => (field.draft ? field.draft.value : field.theirs);

/** Once the answer and the session's new value have both come, and nothing was typed since, the session's value is shown again. */
const settled = <T>(field: SavedField<T>): SavedField<T> => {
  if (!field.sent?.answered || !(field.sent.told || Object.is(field.theirs, field.sent.value))) return field;
  const typedSince = field.draft !== null && !Object.is(field.draft.value, field.sent.value);
  return { ...field, sent: null, draft: field.draft && typedSince ? { ...field.draft, over: field.theirs } : null };
};

/** Rules ED-9 and ED-10: what is being typed is never overwritten, and a refused value stays with the reason beside it. */
export function savedField<T>(field: SavedField<T>, act: FieldAct<T>): SavedField<T> {
  if (act.type === 'typed') return { ...field, draft: { value: act.value, over: field.draft ? field.draft.over : field.theirs }, failure: null };
  if (act.type === 'dropped') return { ...field, draft: null, failure: null };
  if (act.type === 'sent') return { ...field, sent: { value: shownIn(field), answered: false, told: false }, failure: null };
  if (act.type === 'told') return settled({ ...field, theirs: act.value, sent: field.sent && { ...field.sent, told: true } });
  if (act.ack.ok) return settled({ ...field, sent: field.sent && { ...field.sent, answered: true } });
  return { ...field, sent: null, failure: act.ack.error };
}
