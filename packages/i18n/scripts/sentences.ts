import { readFileSync } from 'node:fs';
import { type Locale, NAMESPACES } from '../src/index.ts';

/** Every sentence of one language by `namespace:dotted.key`, plural endings kept. */
export type Sentences = Map<string, string>;

const flatten = (node: unknown, path: string, into: Sentences): Sentences => {
  if (typeof node === 'string') return into.set(path, node);
  for (const [key, child] of Object.entries(node as object)) flatten(child, path.endsWith(':') ? `${path}${key}` : `${path}.${key}`, into);
  return into;
};

export function readSentences(locale: Locale): Sentences {
  const all: Sentences = new Map();
  for (const namespace of NAMESPACES) {
    const file = new URL(`../src/locales/${locale}/${namespace}.json`, import.meta.url);
    flatten(JSON.parse(readFileSync(file, 'utf8')), `${namespace}:`, all);
  }
  return all;
}

/** The key as it is asked for: `talks_one` and `talks_other` are both `talks`. */
export const baseOf = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');

/** The sentences of each key, all its plural forms together. */
export function byBase(sentences: Sentences): Map<string, string[]> {
  const grouped = new Map<string, string[]>();
  for (const [key, sentence] of sentences) grouped.set(baseOf(key), [...(grouped.get(baseOf(key)) ?? []), sentence]);
  return grouped;
}
