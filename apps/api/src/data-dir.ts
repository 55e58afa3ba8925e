import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';

const ELSEWHERE = 'choose another with --data.';

/** Who we are, as people know it; an account without a name has its number. */
const ourselves = (): string => {
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.() ?? 'unknown'}`;
  }
};

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

/** Step by step: Node's own `recursive` tries for ever where the system says ENOENT of a folder whose parent is there, as in /proc. */
const makeFolder = (folder: string): void => {
  if (isFolder(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (cause) {
    if (!isFolder(folder)) throw cause; // otherwise another start was faster
  }
};

/**
 * Makes the data folder when it is not there, and sees whether we may write in it before anything is begun.
 * @throws with a sentence that says what to do
 */
export const openDataDir = (folder: string): void => {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    if (code === 'ENOSPC' || code === 'EDQUOT') throw cause;
    if (code === 'EEXIST' || code === 'ENOTDIR') throw new Error(`The data folder cannot be ${folder}, because a file is in its way: ${ELSEWHERE}`);
    const verb = isFolder(folder) ? 'written to' : 'made';
    if (code === 'EROFS' || code === 'ENOENT') throw new Error(`The data folder ${folder} cannot be ${verb}, because its disk may only be read: ${ELSEWHERE}`);
    throw new Error(`The data folder ${folder} cannot be ${verb} by ${ourselves()}: give it to ${ourselves()}, or ${ELSEWHERE}`);
  }
};
