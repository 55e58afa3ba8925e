import { type Doc, XmlElement, type XmlFragment, XmlText } from 'yjs';

/** Where the text of a slot in one language lies in the document. */
export const fieldOf = (slotId: string, language: string): string => `${slotId}/${language}`;

/** All words of a fragment, one block a line. */
export function plainText(fragment: XmlFragment): string {
  return fragment
    .toArray()
    .map((child) => {
      if (child instanceof XmlText) return (child.toDelta() as { insert?: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
      return child instanceof XmlElement ? plainText(child) : '';
    })
    .join('\n');
}

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’_-]*/gu;
/** Words of a text; where words are not set apart, signs. */
export const countWords = (text: string): number => (text.match(HAN)?.length ?? 0) + (text.replace(HAN, ' ').match(WORD)?.length ?? 0);

export const wordsIn = (doc: Doc, slotId: string, language: string): number => countWords(plainText(doc.getXmlFragment(fieldOf(slotId, language))));
