import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Binaries } from './binaries.ts';
import { mainPoint } from './main-point.ts';
import type { Place } from './place.ts';

export const SUPERUSER = 'plenary';

export const clusterMajor = (cluster: string): number | null => {
  const file = join(cluster, 'PG_VERSION');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null;
};

/** Who may run the child: the unprivileged account when we are root. */
export const asAccount = ({ account }: Place): { uid?: number; gid?: number } => (account ? { uid: account.uid, gid: account.gid } : {});

const removeUnfinished = ({ home }: Place): void => {
  for (const name of readdirSync(home).filter((entry) => entry.includes('.making-'))) rmSync(join(home, name), { recursive: true, force: true });
};

/**
 * Makes the cluster beside its place and moves it there when it is whole: a start that was broken off leaves
 * nothing that a later one could mistake for a store, and of two that start at once one wins.
 * `trust` is safe here: the socket lies in a folder that only its owner may enter, and there is no TCP.
 */
export const makeCluster = async (place: Place, binaries: Binaries): Promise<void> => {
  const making = `${place.cluster}.making-${randomUUID()}`;
  const options = [
    '-U',
    SUPERUSER,
    '--auth=trust',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-locale',
    '--no-instructions',
  ];
  const child = spawn(binaries.initdb, ['-D', making, ...options], { ...asAccount(place), cwd: place.home, stdio: ['ignore', 'ignore', 'pipe'] });
  const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  try {
    if (code !== 0) throw new Error(`Postgres could not make its store in ${place.cluster}: ${mainPoint(complaint)}`);
    renameSync(making, place.cluster);
  } catch (cause) {
    if (clusterMajor(place.cluster) === null) throw cause; // otherwise another was faster
  } finally {
    removeUnfinished(place);
  }
};
