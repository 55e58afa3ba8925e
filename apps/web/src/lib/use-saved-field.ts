import type { Ack, Failure } from '@plenary/contracts';
import { useEffect, useReducer, useRef } from 'react';
import { useLiveStore } from '../realtime/live-provider.tsx';
import { type FieldAct, isSame, overtakenBy, type SavedField, savedField, shownIn, untouched } from './saved-field.ts';
import { useUnsaved } from './unsaved.ts';
import { useGone } from './use-gone.ts';

/** ms after the last key until what was typed is saved by itself */
const PAUSE_MS = 900;

export type UseSavedField<T> = {
  value: T;
  failure: Failure | null;
  saving: boolean;
  /** what another person wrote meanwhile, when it differs from what is typed here */
  theirs: T | null;
  /** typed: saved after a pause, or when the field is left */
  type(value: T): void;
  /** chosen: saved at once */
  choose(value: T): void;
  /** for the field's own events */
  on: { onBlur(): void; onCompositionStart(): void; onCompositionEnd(): void };
};

/** A field that saves itself and follows what other people write while nothing is typed here. `T` is compared by identity. */
export function useSavedField<T extends string | number | boolean | null>(theirs: T, save: (value: T) => Promise<Ack>): UseSavedField<T> {
  const [field, act] = useReducer(savedField as (field: SavedField<T>, act: FieldAct<T>) => SavedField<T>, untouched(theirs));
  const latest = useRef({ field, save });
  latest.current = { field, save };
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const composing = useRef(false);
  const gone = useGone();
  const { unseen } = useLiveStore();

  useEffect(() => act({ type: 'told', value: theirs }), [theirs]);

  const commit = useRef(() => {
    clearTimeout(timer.current);
    const { field: now, save: keep } = latest.current;
    if (!now.draft || now.draft.saved || (now.sent && Object.is(now.sent.value, now.draft.value)) || now.failure) return;
    if (isSame(now.draft.value, now.theirs) && !now.sent) return act({ type: 'kept' });
    act({ type: 'sent' });
    const { value } = now.draft;
    void keep(value).then((ack) => (gone.current ? unseen(ack) : act({ type: 'answered', value, ack })));
  }).current;
  // Leaving the screen saves what is still waiting for its pause; what is refused then is told elsewhere.
  useEffect(() => () => commit(), [commit]);
  // So does closing the page, or putting the telephone away.
  useEffect(() => {
    addEventListener('pagehide', commit);
    document.addEventListener('visibilitychange', commit);
    return () => {
      removeEventListener('pagehide', commit);
      document.removeEventListener('visibilitychange', commit);
    };
  }, [commit]);
  useUnsaved(field.failure ? 'refused' : field.draft && !field.draft.saved && !field.sent ? 'typed' : null);

  return {
    value: shownIn(field),
    failure: field.failure,
    saving: field.sent !== null,
    theirs: overtakenBy(field),
    type(value) {
      act({ type: 'typed', value });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => composing.current || commit(), PAUSE_MS);
    },
    choose(value) {
      act({ type: 'typed', value });
      latest.current = { ...latest.current, field: savedField(latest.current.field, { type: 'typed', value }) };
      commit();
    },
    on: {
      onBlur: () => {
        commit();
        act({ type: 'left' });
      },
      onCompositionStart: () => {
        composing.current = true;
      },
      onCompositionEnd: () => {
        composing.current = false;
        clearTimeout(timer.current);
        timer.current = setTimeout(commit, PAUSE_MS);
      },
    },
  };
}
