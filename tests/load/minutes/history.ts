import { type Doc, XmlElement, type XmlFragment, XmlText } from 'yjs';

const PARAGRAPHS = 200;
/** So many letters are taken away for each that is written. */
const TAKEN_AWAY = 0.1;

/** Numbers that look like chance and are the same each time (Lehmer's, 1951). In [0, 1). */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const texts = (fragment: XmlFragment): XmlText[] =>
  fragment.toArray().flatMap((paragraph) => (paragraph instanceof XmlElement ? paragraph.toArray().filter((child) => child instanceof XmlText) : []));

/** Empty paragraphs to write in. */
export function lay(fragment: XmlFragment): void {
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => {
    const paragraph = new XmlElement('paragraph');
    paragraph.insert(0, [new XmlText()]);
    return paragraph;
  });
  fragment.insert(0, paragraphs);
}

/** One edit as a key makes it, somewhere in the text: a letter more, or one less. */
export function edit(fragment: XmlFragment, chance: () => number): void {
  const all = texts(fragment);
  const text = all[Math.floor(chance() * all.length)];
  if (!text) return;
  const at = Math.floor(chance() * (text.length + 1));
  if (at < text.length && chance() < TAKEN_AWAY) text.delete(at, 1);
  else text.insert(at, 'etaoin shrdlu'[Math.floor(chance() * 13)] ?? ' ');
}

/** The changes by which a document comes to `edits` edits, so many of them in each. */
export function history(doc: Doc, fragment: XmlFragment, edits: number, each: number): Uint8Array[] {
  const chance = chances(7);
  const changes: Uint8Array[] = [];
  const note = (update: Uint8Array) => void changes.push(update);
  doc.on('update', note);
  doc.transact(() => lay(fragment));
  for (let done = 0; done < edits; done += each) {
    doc.transact(() => {
      for (let one = 0; one < each; one++) edit(fragment, chance);
    });
  }
  doc.off('update', note);
  return changes;
}
