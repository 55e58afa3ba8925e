import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { link, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Bytes on disk, below one folder, under names that we make. `storedAs` is relative to it. */
export function createDiskStore(folder: string) {
  const incoming = join(folder, 'incoming');
  mkdirSync(incoming, { recursive: true, mode: 0o700 });
  const pathOf = (storedAs: string) => join(folder, storedAs);

  return {
    incoming,
    /** Where an upload's bytes lie until it is looked into. */
    incomingPath: (id: string) => join(incoming, id),

    async sha256(path: string): Promise<string> {
      const hash = createHash('sha256');
      await pipeline(createReadStream(path), hash);
      return hash.digest('hex');
    },
    size: async (path: string): Promise<number> => (await stat(path)).size,
    /** Gives an upload its place. What came in stays beside it until the next sweep, so that a client who missed the answer can ask again. */
    async keep(id: string): Promise<string> {
      const storedAs = join('kept', id.slice(0, 2), id);
      await mkdir(dirname(pathOf(storedAs)), { recursive: true, mode: 0o700 });
      await link(join(incoming, id), pathOf(storedAs)).catch((cause: NodeJS.ErrnoException) => {
        // An earlier attempt came so far.
        if (cause.code !== 'EEXIST') throw cause;
      });
      return storedAs;
    },
    /** Gives its place up again. */
    letGo: (storedAs: string): Promise<void> => rm(pathOf(storedAs), { force: true }),
    discard: async (id: string): Promise<void> => {
      await Promise.all([rm(join(incoming, id), { force: true }), rm(join(incoming, `${id}.json`), { force: true })]);
    },
    /** Forgets what came in before `before` (ms since 1970) and was not gone on with. */
    async sweep(before: number): Promise<void> {
      for (const name of await readdir(incoming)) {
        const path = join(incoming, name);
        if ((await stat(path)).mtimeMs < before) await rm(path, { force: true });
      }
    },
    /** `from` and `to` are the first and the last byte, counted from 0. */
    read: (storedAs: string, from: number, to: number) => createReadStream(pathOf(storedAs), { start: from, end: to }),
  };
}
export type DiskStore = ReturnType<typeof createDiskStore>;
