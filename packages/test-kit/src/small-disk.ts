import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export type SmallDisk = {
  folder: string;
  /** Takes all the room that is left, to the last byte. */
  fill(): void;
  /** Gives it back. */
  makeRoom(): void;
  unmount(): void;
};

/** A disk of its own of so many megabytes. null: this user may not mount one. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'));
  chmodSync(folder, 0o755);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `mode=755,size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmdirSync(folder);
    return null;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill() {
      const file = openSync(ballast, 'a');
      for (let size = 1 << 20; size >= 1; size >>= 1) {
        try {
          while (writeSync(file, Buffer.alloc(size)) === size);
        } catch {
          // So much does not go any more: less, then.
        }
      }
      closeSync(file);
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    unmount() {
      execFileSync('umount', [folder]);
      rmdirSync(folder);
    },
  };
}

/** Has a Postgres whose disk is full begin two new files of its log, for which there is no room: it ends, and cannot come back before there is. */
export async function exhaustLog(database: string): Promise<void> {
  const client = new pg.Client(database);
  client.on('error', () => undefined);
  await client.connect();
  for (const durable of [false, true])
    await client.query("select pg_switch_wal(), pg_logical_emit_message($1, 'ballast', 'x')", [durable]).catch(() => undefined);
  await client.end().catch(() => undefined);
}
