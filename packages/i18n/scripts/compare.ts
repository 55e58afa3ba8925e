import { byBase, type Sentences } from './sentences.ts';

/** The names to be filled in and the tags of a sentence, sorted; `count` may be left out where a language says it in a word. */
const slots = (sentences: readonly string[]): string => {
  const found = sentences.join(' ').matchAll(/\{\{\s*([\w.]+)[^}]*\}\}|<\/?([\w]+)\s*\/?>/g);
  return [...new Set([...found].map(([, name, tag]) => name ?? `<${tag}>`))]
    .filter((name) => name !== 'count')
    .sort()
    .join(' ');
};

/** What keeps another language from saying exactly what English says: one line a fault. */
export function compare(english: Sentences, other: Sentences, locale: string): string[] {
  const [ours, theirs] = [byBase(english), byBase(other)];
  const faults: string[] = [];
  for (const [key, sentences] of ours) {
    const translated = theirs.get(key);
    if (!translated) faults.push(`${locale}: ${key} is missing`);
    else if (slots(sentences) !== slots(translated)) faults.push(`${locale}: ${key} fills in [${slots(translated)}], English [${slots(sentences)}]`);
  }
  for (const key of theirs.keys()) if (!ours.has(key)) faults.push(`${locale}: ${key} is in no English file`);
  for (const [key, sentence] of other) if (sentence.trim() === '') faults.push(`${locale}: ${key} is empty`);
  return faults;
}

const PLACEHOLDERS = /\{\{[^}]*\}\}|<[^>]*>/g;
const ADDRESSES = /\S+@\S+|https?:\S+|\/[a-z/<>:]+/g;
const CJK = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;

/** Chinese and Japanese are set with full-width punctuation; a half-width mark in them is a slip. */
export function halfWidth(sentences: Sentences, locale: string): string[] {
  const faults: string[] = [];
  for (const [key, sentence] of sentences) {
    const bare = sentence.replace(PLACEHOLDERS, '0').replace(ADDRESSES, '0');
    const slip = /[,;!?]/.test(bare) || /:(?!\d)/.test(bare) || (CJK.test(bare) && /[()]|\.(?!\d|[A-Za-z])/.test(bare));
    if (slip) faults.push(`${locale}: ${key} has half-width punctuation: ${sentence}`);
  }
  return faults;
}
