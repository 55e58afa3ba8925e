import type { Lang, Localized } from '@plenary/contracts';

/** A name's other renderings: those that differ from it and from one another by more than a space. */
export function otherNames(name: string, nameIn: Localized): [lang: string, name: string][] {
  const seen = new Set([name.replace(/\s/g, '')]);
  return Object.entries(nameIn).filter(([, other]) => {
    const bare = other.replace(/\s/g, '');
    return !seen.has(bare) && seen.add(bare);
  });
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Scripts that put no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const isOneWord = (left = '', right = ''): boolean => [left, right].every((one) => LETTER.test(one) && !UNSPACED.test(one));

/** As a word of its own: "Rome" is in "University of Rome" and not in "Romeo Club". */
function mentions(text: string, place: string): boolean {
  for (let at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + 1)) {
    if (!isOneWord(text[at - 1], place[0]) && !isOneWord(place.at(-1), text[at + place.length])) return true;
  }
  return false;
}

/** Where somebody is from, in one language: an affiliation that is rendered in it and names its place says both. */
export function fromWhere({ affiliation, affiliationIn, place }: { affiliation: string; affiliationIn: Localized; place: string }, lang: Lang): string[] {
  const rendered = affiliationIn[lang];
  return rendered && mentions(affiliation, place) ? [rendered] : whereabouts(rendered ?? affiliation, place);
}

/** Affiliation and place, and neither twice: many an affiliation names its city. */
export const whereabouts = (affiliation: string, place: string): string[] =>
  [affiliation, mentions(affiliation, place) ? '' : place].filter((part) => part !== '');
