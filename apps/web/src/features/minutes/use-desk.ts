import type { Lang } from '@plenary/contracts';
import { useEffect, useState } from 'react';
import { PHONE, useMedia } from '../../lib/use-media.ts';
import { useLive } from '../../realtime/use-live.ts';
import type { Editors, Place } from './use-editors.ts';
import { useMinutesKeys } from './use-minutes-keys.ts';
import { lastQuestion, writeAnswer, writeAt } from './write-at.ts';

/** An editor far down the page is made once it comes near; so long it is waited for, in ms. */
const PATIENCE = 2_000;
/** With these people take the page into their own hands. */
const MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

function withEditor(editors: Editors, place: Place, act: () => void): void {
  if (editors.at(place)) {
    act();
    return;
  }
  const stop = editors.listen(() => {
    if (!editors.at(place)) return;
    stop();
    act();
  });
  setTimeout(stop, PATIENCE);
}

/** What stands above grows while its text comes in: the place is held until it is still, or somebody moves the page. */
function landAt(target: Element): () => void {
  const land = () => target.scrollIntoView({ block: 'start' });
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
    for (const event of MOVES) removeEventListener(event, stop);
  };
  const observer = new ResizeObserver(land);
  const timer = setTimeout(stop, PATIENCE);
  for (const event of MOVES) addEventListener(event, stop, { passive: true });
  for (const section of target.parentElement?.children ?? []) observer.observe(section);
  return stop;
}

/** Which languages stand beside each other: one on a phone, two elsewhere. */
export function useColumns(): { shown: Lang[]; choose(column: number, language: Lang): void } {
  const { state } = useLive();
  const phone = useMedia(PHONE);
  const { languages } = state.details;
  const [chosen, setChosen] = useState<Record<number, Lang>>({});
  const columns = Math.min(phone ? 1 : 2, languages.length);
  const shown: Lang[] = [];
  for (let column = 0; column < columns; column++) {
    const wanted = chosen[column];
    const free = languages.find((language) => !shown.includes(language)) ?? 'en';
    shown.push(wanted !== undefined && languages.includes(wanted) && !shown.includes(wanted) ? wanted : free);
  }
  return { shown, choose: (column, language) => setChosen((before) => ({ ...before, [column]: language })) };
}

/** What the keys and the lists do: go to a place in the minutes and write there. */
export function useDesk(editors: Editors, ready: boolean, shown: Lang[], choose: (column: number, language: Lang) => void) {
  const { state, now } = useLive();
  const first = shown[0] ?? 'en';

  const go = (place: Place) => {
    if (!shown.includes(place.language)) choose(shown.length - 1, place.language);
    document.getElementById(`slot-${place.slotId}`)?.scrollIntoView({ block: 'start' });
    withEditor(editors, place, () => {
      const editor = editors.at(place);
      if (editor) writeAt(editor, 'end');
    });
  };
  const here = () => editors.last();
  const goLive = () => state.currentSlotId && go({ slotId: state.currentSlotId, language: here()?.language ?? first });
  const stamp = () => {
    const editor = editors.at(here());
    if (!editor) return;
    writeAt(editor);
    editor.commands.stamp(now());
  };
  const language = () => {
    const { languages } = state.details;
    const place = here();
    const slotId = place?.slotId ?? state.currentSlotId;
    const next = languages[(languages.indexOf(place?.language ?? first) + 1) % languages.length];
    if (slotId && next) go({ slotId, language: next });
  };
  // The text may have a question's block before the session says that the question is being put, and keeps it afterwards: the last one counts then.
  const answer = () => {
    const live = state.liveQuestionId === null ? undefined : state.questions[state.liveQuestionId];
    const slotId = live?.liveSlotId ?? state.currentSlotId;
    if (!slotId) return;
    const place = { slotId, language: here()?.language ?? first };
    withEditor(editors, place, () => {
      const editor = editors.at(place);
      const questionId = live?.id ?? (editor && lastQuestion(editor));
      if (!editor || !questionId) return;
      writeAnswer(editor, questionId);
      editor.view.dom.querySelector(`[data-question="${CSS.escape(questionId)}"]`)?.scrollIntoView({ block: 'center' });
    });
  };
  useMinutesKeys({ stamp, live: goLive, answer, language });
  // Whoever opens the minutes of a running session lands where it is, unless an address says where.
  useEffect(() => {
    const target = ready && editors.last() === null && location.hash === '' ? document.getElementById(`slot-${state.currentSlotId}`) : null;
    return target ? landAt(target) : undefined;
  }, [ready, editors, state.currentSlotId]);
  return { go, stamp };
}
