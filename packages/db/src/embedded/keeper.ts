import { resolve } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import pg from 'pg';
import { bringUp } from './bring-up.ts';
import { claim, FolderInUse, isLast, type Mode, poolConfig } from './claim.ts';
import { SUPERUSER } from './cluster.ts';
import type { KeeperLog } from './log.ts';
import { type Place, settle } from './place.ts';
import { endPostmaster, lastPostmaster, postmasterPid } from './postmaster.ts';

export type EmbeddedPostgres = {
  /** for `new pg.Pool(config)` */
  config: pg.PoolConfig;
  /** the same as a URL, for tools that want one */
  connectionString: string;
  /** the server's process, or null while it is down */
  pid(): number | null;
  state(): 'ready' | 'down';
  onState(listener: (state: 'ready' | 'down') => void): () => void;
  /** Stops the server once everything is written down; when others have joined the folder, only leaves it. */
  stop(): Promise<void>;
};

const DATABASE = 'plenary';
const RETRY_MS = 1_000;
/** A keeper whose server died has it again within this time. */
const PRECEDENCE_MS = 1_000;

const ensureDatabase = async (client: pg.Client): Promise<void> => {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
  if (rowCount) return;
  await client.query(`create database ${DATABASE}`).catch((cause: unknown) => {
    // Another that joined the folder at the same moment made it.
    if (!(cause instanceof pg.DatabaseError && (cause.code === '42P04' || cause.code === '23505'))) throw cause;
  });
};

const open = async (place: Place, folder: string, mode: Mode, log: KeeperLog, newcomer: boolean): Promise<pg.Client> => {
  const last = lastPostmaster(place);
  const client = await bringUp(place, log);
  try {
    // The claim went with the server that died: whoever had it may still be there, and comes first.
    if (newcomer && mode === 'own' && last !== null && postmasterPid(place) !== last) await after(PRECEDENCE_MS);
    await claim(client, mode, folder);
    await ensureDatabase(client);
    return client;
  } catch (cause) {
    // Nobody will stop a server that we could not use; whoever is refused the claim has neighbours who need it.
    const left = !(cause instanceof FolderInUse) && (await isLast(client, mode).catch(() => false)) ? postmasterPid(place) : null;
    await client.end();
    if (left !== null) await endPostmaster(left);
    throw cause;
  }
};

const addressOf = ({ sockets }: Place): string => `postgresql://${SUPERUSER}@localhost:5432/${DATABASE}?host=${encodeURIComponent(sockets)}`;

/** Where the store of a data folder answers as long as somebody keeps it, as `connectionString`. */
export const storeAddress = (dataDir: string): string => addressOf(settle(dataDir));

/** The process that serves the store of a data folder; null: there is none. */
export const storePid = (dataDir: string): number | null => postmasterPid(settle(dataDir));

/**
 * Keeps a Postgres server on a unix socket in the data folder: makes the store on the first start, adopts a server
 * that is running already, notices when it dies and starts it again.
 * @throws FolderInUse when another process has the folder; Error with what Postgres said when it does not come up
 */
export const startPostgres = async ({ dataDir, log, mode = 'own' }: { dataDir: string; log: KeeperLog; mode?: Mode }): Promise<EmbeddedPostgres> => {
  const place = settle(dataDir);
  if (!place.home.startsWith(resolve(dataDir))) {
    log.warn({ store: place.home }, `Postgres may not run as root, and the account ${place.account?.name} cannot reach ${dataDir}: its store lies elsewhere`);
  }
  const listeners = new Set<(state: 'ready' | 'down') => void>();
  let client: pg.Client | null = null;
  let stopping = false;
  let mending = Promise.resolve();

  const tell = (state: 'ready' | 'down'): void => {
    for (const listener of listeners) listener(state);
  };

  const mend = async (): Promise<void> => {
    while (!stopping && !client) {
      try {
        hold(await open(place, dataDir, mode, log, false));
        log.warn({ process: postmasterPid(place) }, 'Postgres is back');
        tell('ready');
      } catch (cause) {
        log.error({ cause: cause instanceof Error ? cause.message : String(cause) }, 'Postgres is still down, trying again');
        await after(RETRY_MS);
      }
    }
  };

  /** The claim's connection is also how a crash is noticed: it ends with the server, whoever the server's parent is. */
  const hold = (opened: pg.Client): void => {
    client = opened;
    opened.once('end', () => {
      client = null;
      if (stopping) return;
      log.error({}, 'Postgres went down, starting it again');
      tell('down');
      mending = mend();
    });
  };

  hold(await open(place, dataDir, mode, log, true));

  return {
    config: poolConfig(place, DATABASE),
    connectionString: addressOf(place),
    pid: () => postmasterPid(place),
    state: () => (client ? 'ready' : 'down'),
    onState: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: async () => {
      stopping = true;
      await mending;
      const last = client ? await isLast(client, mode) : true;
      const pid = last ? postmasterPid(place) : null;
      await client?.end();
      if (pid !== null) await endPostmaster(pid);
    },
  };
};
