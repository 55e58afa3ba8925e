import { cpSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './server.ts';

const GIVEN = ['package.json', 'package-lock.json', 'scripts', 'infra', 'apps/api/package.json', 'apps/api/src'];

/** As much of a fresh clone as a start needs, in a folder of its own that has neither libraries nor anything fetched. */
export const freshClone = (): string => {
  const clone = mkdtempSync(join(tmpdir(), 'clone-'));
  for (const path of GIVEN) cpSync(join(ROOT, path), join(clone, path), { recursive: true });
  return clone;
};

/** Lends it our libraries. */
export const lendLibraries = (clone: string): void => {
  for (const path of ['node_modules', 'apps/api/node_modules']) symlinkSync(join(ROOT, path), join(clone, path));
  mkdirSync(join(clone, '.cache'));
};

/** The processes that work in a folder or below it. */
export const atWorkIn = (folder: string): string[] =>
  readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
    } catch {
      return false; // it is another user's, or has ended
    }
  });
