import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.wasm': 'application/wasm',
  '.mjs': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

const read = (path: string): Promise<Uint8Array<ArrayBuffer> | null> =>
  readFile(path).then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  );

/** Encodings that the caller accepts, the best first; `q=0` refuses one. */
const accepted = (header: string): string[] =>
  header
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*q=/))
    .filter(([, weight]) => weight === undefined || Number(weight) > 0)
    .map(([name]) => name ?? '');

/**
 * A file of the build. Its compressed twin (`.br`, `.gz`) is sent where there is one. Names under `assets/` carry a hash of the content
 * and are kept for ever; others are asked for again. null: no such file.
 */
export async function staticFile(folder: string, name: string, acceptEncoding: string): Promise<Response | null> {
  const type = TYPES[extname(name)];
  const path = normalize(name);
  if (!type || path.startsWith('..') || path.startsWith('/') || path.includes('\0') || path.startsWith('.')) return null;
  const headers: Record<string, string> = {
    'content-type': type,
    vary: 'accept-encoding',
    'cache-control': path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  const may = accepted(acceptEncoding);
  for (const [encoding, suffix] of ENCODINGS) {
    const packed = may.includes(encoding) ? await read(join(folder, path + suffix)) : null;
    if (packed) return new Response(packed, { headers: { ...headers, 'content-encoding': encoding } });
  }
  const plain = await read(join(folder, path));
  return plain ? new Response(plain, { headers }) : null;
}
