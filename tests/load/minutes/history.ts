import type { Doc, XmlFragment } from 'yjs';
import { chanceFrom, editAtRandom } from '../../protocol/random-edits.ts';

/** The changes by which a document comes to `edits` edits, so many of them in each. */
export function history(doc: Doc, fragment: XmlFragment, edits: number, each: number): Uint8Array[] {
  const chance = chanceFrom(7);
  const changes: Uint8Array[] = [];
  const note = (update: Uint8Array) => void changes.push(update);
  doc.on('update', note);
  for (let done = 0; done < edits; done += each) {
    doc.transact(() => {
      for (let one = 0; one < each; one++) editAtRandom(fragment, chance);
    });
  }
  doc.off('update', note);
  return changes;
}
