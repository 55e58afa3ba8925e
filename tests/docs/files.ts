import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const ASIDE = new Set(['node_modules', 'dist', '.git', '.cache', '.turbo', 'artefacts', 'data', 'coverage']);

/** Paths, from the project's folder, of the files below `folder` whose names end in one of `endings`. */
export const filesBelow = (folder: string, ...endings: string[]): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ASIDE.has(entry.name) ? [] : filesBelow(path, ...endings);
    return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
  });

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
