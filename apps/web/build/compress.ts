import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);
/** Fonts and pictures are packed already. */
const TEXT = new Set(['.js', '.css', '.svg', '.json']);
/** Below this size, in bytes, packing saves less than a packet. */
const WORTH_IT = 1_400;

async function pack(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < WORTH_IT) return;
  const [br, gz] = await Promise.all([packBrotli(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }), packGzip(bytes, { level: 9 })]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
}

/** Writes a `.br` and a `.gz` beside each text file of the build, so that the server compresses nothing while people wait. */
export const compress = (): Plugin => ({
  name: 'plenary-compress',
  apply: 'build',
  async writeBundle({ dir }) {
    if (!dir) return;
    const names = await readdir(dir, { recursive: true });
    await Promise.all(names.filter((name) => TEXT.has(extname(name)) && !name.startsWith('.vite')).map((name) => pack(join(dir, name))));
  },
});
