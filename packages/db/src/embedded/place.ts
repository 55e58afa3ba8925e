import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Account, accountForPostgres } from './account.ts';
import { canReach } from './reach.ts';

/** Where the store lives. `sockets` is a folder of our own that holds the unix socket; nobody else may enter it. */
export type Place = { home: string; cluster: string; sockets: string; logFile: string; account: Account | null };

/** The kernel's limit for a unix socket's path is 108 bytes with the closing NUL. */
const LONGEST_SOCKET_PATH = 107;
const SOCKET_NAME = '/.s.PGSQL.5432.lock';
const LAST_RESORT = '/var/lib/plenary';

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

const makePrivate = (folder: string, account: Account | null): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const now = lstatSync(folder);
  const owner = account?.uid ?? process.getuid?.() ?? now.uid;
  if (now.isSymbolicLink() || (now.uid !== owner && now.uid !== process.getuid?.()))
    throw new Error(`${folder} belongs to someone else; Plenary will not keep its store there.`);
  if (account) chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o700);
};

/** The data folder's own socket folder when its path is short enough, otherwise one in the folder for temporary files. */
export const socketFolder = (home: string): string => {
  const inside = join(home, 'socket');
  if (Buffer.byteLength(inside + SOCKET_NAME) <= LONGEST_SOCKET_PATH) return inside;
  const name = `plenary-${shortHash(home)}`;
  const temporary = join(tmpdir(), name);
  return Buffer.byteLength(temporary + SOCKET_NAME) <= LONGEST_SOCKET_PATH ? temporary : join('/tmp', name);
};

const ownerOf = (folder: string): number | null => (existsSync(folder) ? statSync(folder).uid || null : null);

/**
 * Settles and makes the folders. As root the store moves under /var/lib/plenary when the unprivileged account
 * cannot reach the data folder that was asked for.
 */
export const settle = (dataDir: string): Place => {
  const wished = join(resolve(dataDir), 'postgres');
  const account = accountForPostgres(ownerOf(wished));
  const home = canReach(wished, account) ? wished : join(LAST_RESORT, shortHash(wished), 'postgres');
  mkdirSync(resolve(home, '..'), { recursive: true, mode: 0o755 });
  makePrivate(home, account);
  const sockets = socketFolder(home);
  makePrivate(sockets, account);
  return { home, cluster: join(home, 'cluster'), sockets, logFile: join(home, 'postgres.log'), account };
};
