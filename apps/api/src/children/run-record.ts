import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAlive } from '@plenary/db/embedded';
import { z } from 'zod';

const Record = z.object({ pid: z.number().int().positive(), command: z.string() });

const commandLine = (pid: number): string | null => {
  const file = `/proc/${pid}/cmdline`;
  return existsSync(file) ? readFileSync(file, 'utf8').split('\0').filter(Boolean).join(' ') : null;
};

/** What a child runs as, kept in a file so that the next process of ours finds a child that outlived the last one. */
export const runRecord = (file: string) => ({
  write(pid: number, command: string): void {
    writeFileSync(file, JSON.stringify({ pid, command }), { mode: 0o600 });
  },
  /** The child's process number if it still runs; a number that now belongs to another program does not count. */
  read(): number | null {
    if (!existsSync(file)) return null;
    const kept = Record.safeParse(JSON.parse(readFileSync(file, 'utf8') || '{}'));
    if (!kept.success || !isAlive(kept.data.pid)) return null;
    const running = commandLine(kept.data.pid);
    return running === null || running === kept.data.command ? kept.data.pid : null;
  },
  remove(): void {
    rmSync(file, { force: true });
  },
});
