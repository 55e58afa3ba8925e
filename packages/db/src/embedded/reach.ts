import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Account } from './account.ts';

const mayEnter = (folder: string, account: Account): boolean => {
  const { mode, uid, gid } = statSync(folder);
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  return ((mode >> shift) & 1) === 1;
};

/** Whether `account` may walk down to `path` (a clone under a 0700 home cannot be reached). `path` itself need not exist yet. */
export const canReach = (path: string, account: Account | null): boolean => {
  if (!account) return true;
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    try {
      if (!mayEnter(folder, account)) return false;
    } catch {
      // A folder that is not there yet will be made by us, open to be walked through.
    }
    if (folder === dirname(folder)) return true;
  }
};
