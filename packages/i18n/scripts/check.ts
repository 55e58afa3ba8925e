import { fileURLToPath } from 'node:url';
import { compare, halfWidth } from './compare.ts';
import { readSentences } from './sentences.ts';
import { undefinedUnder, unused, usesUnder } from './usage.ts';

const APPS = ['api', 'web'].map((app) => fileURLToPath(new URL(`../../../apps/${app}/src`, import.meta.url)));

/** Everything that is wrong with the sentences of the interface, one line a fault. */
export function check(): string[] {
  const english = readSentences('en');
  const others = (['zh', 'ja'] as const).flatMap((locale) => {
    const sentences = readSentences(locale);
    return [...compare(english, sentences, locale), ...halfWidth(sentences, locale)];
  });
  return [...others, ...unused(english, usesUnder(APPS)), ...undefinedUnder(english, APPS)];
}
