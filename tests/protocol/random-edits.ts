import { XmlElement, type XmlFragment, XmlText } from 'yjs';

/** A small generator, so that a failing run can be repeated from its seed. */
export function chanceFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const WORDS = ['water ', 'meeting ', '井', '会议', '村の ', '🏘', 'evenings '];

const textOf = (paragraph: XmlElement | XmlText | undefined): XmlText | null => {
  const first = paragraph instanceof XmlElement ? paragraph.get(0) : undefined;
  return first instanceof XmlText ? first : null;
};

/** The place at or before `at` that is between two signs. No caret stands within one, and Yjs makes two broken ones of a sign that is cut, in each copy that cuts it. */
function between(text: XmlText, at: number): number {
  const plain = text
    .toDelta()
    .map(({ insert }: { insert: string }) => insert)
    .join('');
  return (plain.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

/** One edit as an editor makes them: a new paragraph, some words, a form, or something taken away. */
export function editAtRandom(fragment: XmlFragment, chance: (below: number) => number): void {
  const word = () => WORDS[chance(WORDS.length)] ?? 'water ';
  const at = chance(Math.max(1, fragment.length));
  const text = fragment.length > 0 ? textOf(fragment.get(at) as XmlElement) : null;
  const kind = chance(10);
  if (!text || kind < 2) {
    const paragraph = new XmlElement('paragraph');
    paragraph.insert(0, [new XmlText(word())]);
    fragment.insert(at, [paragraph]);
  } else if (kind === 9 && fragment.length > 3) fragment.delete(at, 1);
  else if (kind >= 7 && text.length > 4) {
    const end = between(text, chance(text.length - 2) + 2);
    const begin = between(text, end - 2);
    text.delete(begin, end - begin);
  } else if (kind === 6) text.format(0, between(text, Math.min(3, text.length)), { bold: {} });
  else text.insert(between(text, chance(text.length + 1)), word());
}
