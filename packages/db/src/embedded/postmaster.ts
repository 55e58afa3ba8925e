import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, fchownSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { isAlive } from './alive.ts';
import type { Binaries } from './binaries.ts';
import { asAccount } from './cluster.ts';
import type { Place } from './place.ts';

const LONGEST_LOG_BYTES = 5_000_000;

/** The process that served this cluster last and has not ended in order; null: there is none. Its first line in postmaster.pid is its number. */
export const lastPostmaster = ({ cluster }: Place): number | null => {
  const file = join(cluster, 'postmaster.pid');
  const pid = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : Number.NaN;
  return Number.isInteger(pid) ? pid : null;
};

/** The process that says it serves this cluster, or null. */
export const postmasterPid = (place: Place): number | null => {
  const pid = lastPostmaster(place);
  return pid !== null && isAlive(pid) ? pid : null;
};

/**
 * After a power cut the number in postmaster.pid may belong to some other program, and Postgres would wait for it
 * for ever. Where the kernel tells a process' name, such a stale file is removed.
 */
const removeStalePidFile = (place: Place): void => {
  const pid = postmasterPid(place);
  const name = `/proc/${pid}/comm`;
  if (pid !== null && existsSync(name) && readFileSync(name, 'utf8').trim() !== 'postgres') rmSync(join(place.cluster, 'postmaster.pid'));
};

/** What Postgres wrote after its log had so many bytes. */
export const saidSince = ({ logFile }: Place, bytes: number): string => (existsSync(logFile) ? readFileSync(logFile).subarray(bytes).toString('utf8') : '');

/** How many bytes its log has. */
export const saidSoFar = ({ logFile }: Place): number => (existsSync(logFile) ? statSync(logFile).size : 0);

/**
 * Starts Postgres without TCP, in a process group of its own so that Ctrl-C in the terminal reaches us first, and
 * writing to a file so that it survives us: the next keeper adopts it.
 */
export const spawnPostmaster = (place: Place, binaries: Binaries): ChildProcess => {
  removeStalePidFile(place);
  const log = openSync(place.logFile, existsSync(place.logFile) && statSync(place.logFile).size > LONGEST_LOG_BYTES ? 'w' : 'a', 0o600);
  if (place.account) fchownSync(log, place.account.uid, place.account.gid);
  const settings = {
    listen_addresses: '',
    unix_socket_directories: `"${place.sockets.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    max_connections: '200',
    // When one of its processes dies the whole ends, and the keeper starts it anew. Left to come back by itself on a full disk, it may lose
    // the process that brings it back and not notice: it then says for ever that it is not ready yet.
    restart_after_crash: 'off',
    log_checkpoints: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(binaries.postgres, ['-D', place.cluster, ...flags], {
    ...asAccount(place),
    cwd: place.home,
    detached: true,
    stdio: ['ignore', log, log],
  });
  child.unref();
  closeSync(log);
  return child;
};

/**
 * Asks Postgres to end (`SIGINT`: drop the connections, write everything down) and waits until it has.
 * @throws when it is still there after `withinMs`; it was then told to quit at once, which is safe for what was committed
 */
export const endPostmaster = async (pid: number, withinMs = 20_000): Promise<void> => {
  process.kill(pid, 'SIGINT');
  for (const deadline = Date.now() + withinMs; isAlive(pid); await after(10)) {
    if (Date.now() < deadline) continue;
    process.kill(pid, 'SIGQUIT');
    throw new Error(`Postgres (process ${pid}) did not end within ${withinMs} ms and was told to quit at once.`);
  }
};
