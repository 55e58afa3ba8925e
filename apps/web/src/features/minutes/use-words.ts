import { useEffect, useState } from 'react';
import type { MinutesDoc } from '../../minutes/minutes-doc.ts';
import { wordsIn } from '../../minutes/text.ts';

/** Counting reads all text: this often at most, in ms. */
const EVERY = 1_500;

/** How much is written in each slot, in the first language that has words; once the text has come in at once, then now and then. */
export function useWords({ doc }: MinutesDoc, ready: boolean, slotIds: readonly string[], languages: readonly string[]): Record<string, number> {
  const [words, setWords] = useState<Record<string, number>>({});
  const slots = slotIds.join(' ');
  const order = languages.join(' ');
  useEffect(() => {
    if (!ready) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      timer = undefined;
      const inSlot = (slotId: string) =>
        order
          .split(' ')
          .map((language) => wordsIn(doc, slotId, language))
          .find((found) => found > 0) ?? 0;
      setWords(Object.fromEntries(slots.split(' ').map((slotId) => [slotId, inSlot(slotId)])));
    };
    const soon = () => {
      timer ??= setTimeout(count, EVERY);
    };
    count();
    doc.on('update', soon);
    return () => {
      clearTimeout(timer);
      doc.off('update', soon);
    };
  }, [doc, ready, slots, order]);
  return words;
}
