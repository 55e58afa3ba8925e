import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '@plenary/db/embedded';
import { z } from 'zod';

const Record = z.object({ pid: z.number().int().positive(), command: z.string() });

/** What a process runs as, from /proc or, on a system without one, from ps; null: there is no way to see. */
const commandLine = (pid: number, proc: string): string | null => {
  try {
    return readFileSync(join(proc, String(pid), 'cmdline'), 'utf8')
      .split('\0')
      .filter(Boolean)
      .join(' ');
  } catch {
    const { status, stdout } = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return status === 0 ? stdout.trim() : null;
  }
};

/** What was kept; null: nothing, or not the whole of it, as when the disk was full. */
const keptIn = (file: string): z.infer<typeof Record> | null => {
  try {
    return Record.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
};

/** What a child runs as, kept in a file so that the next process of ours finds a child that outlived the last one. */
export const runRecord = (file: string, proc = '/proc') => ({
  write(pid: number, command: string): void {
    writeFileSync(file, JSON.stringify({ pid, command }), { mode: 0o600 });
  },
  /** The child's process number if it is seen to run still. A number that may belong to another program by now does not count: the child is ended by it. */
  read(): number | null {
    const kept = keptIn(file);
    return kept && isAlive(kept.pid) && commandLine(kept.pid, proc) === kept.command ? kept.pid : null;
  },
  remove(): void {
    rmSync(file, { force: true });
  },
});
