import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NAMESPACES } from '../src/index.ts';
import { baseOf, type Sentences } from './sentences.ts';

/**
 * Families whose keys are put together at run time in a way that a reader of the source cannot see.
 * A template such as t(`errors:${code}`) is understood by itself and needs no entry.
 */
const FAMILIES: readonly string[] = [];

/** Keys (`whole`) and beginnings of keys that are completed at run time (`prefixes`). */
type Uses = { whole: Set<string>; prefixes: Set<string> };

const QUALIFIED = new RegExp(`['"\`](${NAMESPACES.join('|')}):([A-Za-z0-9_.-]*)(\\$\\{|(?=['"\`]))`, 'g');
const BARE = /['"`]([A-Za-z0-9_.-]+)(\$\{|(?=['"`]))/g;
const NAMESPACE_CHOSEN = /useTranslation\(\s*(\[[^\]]*\]|'[a-z]+'|"[a-z]+")/g;

/** Notes the keys that one source names, qualified (`pages:home.next`) or bare in a file that chose namespaces with useTranslation. */
export function usesIn(source: string, uses: Uses): void {
  const note = (key: string, open: boolean) => (open ? uses.prefixes : uses.whole).add(key);
  for (const [, namespace, key, end] of source.matchAll(QUALIFIED)) note(`${namespace}:${key}`, end === '${');
  const chosen = [...source.matchAll(NAMESPACE_CHOSEN)].flatMap(([, names = '']) => names.match(/[a-z]+/g) ?? []);
  if (/useTranslation\(\s*\)/.test(source)) chosen.push('common');
  if (chosen.length === 0) return;
  for (const [, key, end] of source.matchAll(BARE)) for (const namespace of new Set(chosen)) note(`${namespace}:${key}`, end === '${');
}

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !name.includes('node_modules'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

export function usesUnder(folders: readonly string[]): Uses {
  const uses: Uses = { whole: new Set(), prefixes: new Set(FAMILIES) };
  for (const folder of folders) for (const source of sources(folder)) usesIn(source, uses);
  return uses;
}

/** Keys that nobody asks for. */
export function unused(english: Sentences, uses: Uses): string[] {
  const prefixes = [...uses.prefixes];
  return [...new Set([...english.keys()].map(baseOf))]
    .filter((key) => !uses.whole.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)))
    .map((key) => `en: ${key} is used nowhere`);
}

/** Qualified keys that are asked for and do not exist. Bare ones are left to the type checker, which knows their namespace. */
export function undefinedKeys(english: Sentences, source: string): string[] {
  const known = new Set([...english.keys()].map(baseOf));
  return [...source.matchAll(QUALIFIED)]
    .filter(([, , key, end]) => end !== '${' && key !== '')
    .map(([, namespace, key]) => `${namespace}:${key}`)
    .filter((key) => !known.has(key))
    .map((key) => `${key} is used and not defined`);
}
export const undefinedUnder = (english: Sentences, folders: readonly string[]): string[] =>
  folders.flatMap((folder) => sources(folder)).flatMap((source) => undefinedKeys(english, source));
