import type { ChildProcess } from 'node:child_process';
import { setTimeout as after } from 'node:timers/promises';
import type pg from 'pg';
import { findBinaries } from './binaries.ts';
import { knock } from './claim.ts';
import { clusterMajor, makeCluster } from './cluster.ts';
import type { KeeperLog } from './log.ts';
import { mainPoint, saysDiskIsFull } from './main-point.ts';
import type { Place } from './place.ts';
import { postmasterPid, saidSince, saidSoFar, spawnPostmaster } from './postmaster.ts';

const LONGEST_BACK_OFF_MS = 2_000;
const KNOCK_EVERY_MS = 15;

const running = (child: ChildProcess | null): boolean => child !== null && child.exitCode === null && child.signalCode === null;

/**
 * A connection to the cluster's server: of the one that runs already (it outlived its parent, or another process
 * keeps it), or of one started now. A server that ends at once is started again, with growing pauses: after a
 * crash its predecessor's last processes may still hold the shared memory.
 * @throws when there is none after `withinMs`, with what Postgres said; at once when its disk is full, where waiting is in vain
 */
export const bringUp = async (place: Place, log: KeeperLog, withinMs = 30_000): Promise<pg.Client> => {
  const deadline = Date.now() + withinMs;
  let child: ChildProcess | null = null;
  let backOff = 100;
  let before = saidSoFar(place);
  for (let tries = 0; Date.now() < deadline; await after(KNOCK_EVERY_MS)) {
    const answer = await knock(place);
    if (answer !== 'busy' && answer !== 'nobody') {
      if (tries === 0) log.info({ process: postmasterPid(place) }, 'Postgres was running already: adopted it');
      return answer;
    }
    if (answer === 'busy' || running(child)) continue;
    if (child) {
      if (saysDiskIsFull(saidSince(place, before))) break;
      await after(backOff);
      backOff = Math.min(backOff * 2, LONGEST_BACK_OFF_MS);
    }
    const binaries = findBinaries(place.account, clusterMajor(place.cluster));
    if (clusterMajor(place.cluster) === null) await makeCluster(place, binaries);
    before = saidSoFar(place);
    child = spawnPostmaster(place, binaries);
    child.once('error', (cause) => log.error({ cause: cause.message }, 'Postgres could not be started'));
    tries += 1;
  }
  throw new Error(`Postgres did not come up: ${mainPoint(saidSince(place, before)) || `no answer within ${withinMs / 1000} s`} (more in ${place.logFile})`);
};
