/** Scripts that set no spaces between words: there two characters say about as much as three letters elsewhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Width, case and accents of Latin, Greek and Cyrillic letters tell nothing of what is asked; the vowel signs of other scripts do. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();

function* gramsOf(word: string): Generator<string> {
  const unspaced = UNSPACED.test(word);
  const letters = [...(unspaced ? word : ` ${word} `)];
  const size = unspaced ? 2 : 3;
  if (letters.length < size) yield word;
  for (let i = 0; i + size <= letters.length; i++) yield letters.slice(i, i + size).join('');
}

/** The trigrams of a text (of two characters in scripts without spaces), as a set. */
export const trigrams = (text: string): ReadonlySet<string> => new Set((plain(text).match(WORD) ?? []).flatMap((word) => [...gramsOf(word)]));

/** How much two sets share, 0 to 1: what is common among all (Jaccard, 1901). */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const one of small) if (large.has(one)) common += 1;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

/** How alike two texts are, 0 to 1, by their trigrams. */
export const likeness = (a: string, b: string): number => shared(trigrams(a), trigrams(b));

/** From this on, two questions probably ask the same. */
export const ALIKE = 0.3;
