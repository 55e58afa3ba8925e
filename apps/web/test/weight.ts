import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

type Chunk = { file: string; imports?: string[]; css?: string[]; isEntry?: boolean };
export type Manifest = Record<string, Chunk>;
/** bytes after brotli */
export type Weight = { js: number; css: number; files: string[] };

/** Files that a browser fetches for these modules without anybody doing anything: themselves, and all that they import statically. */
export function staticFiles(manifest: Manifest, modules: string[]): { js: Set<string>; css: Set<string> } {
  const found = { js: new Set<string>(), css: new Set<string>() };
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`the build has no ${key}`);
    if (found.js.has(chunk.file)) return;
    found.js.add(chunk.file);
    for (const css of chunk.css ?? []) found.css.add(css);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const module of modules) visit(module);
  return found;
}

/** What `modules` cost on their way through the network. `dist`: the built folder's address, with a slash at its end. */
export function weigh(dist: URL, manifest: Manifest, modules: string[]): Weight {
  const { js, css } = staticFiles(manifest, modules);
  const size = (file: string) => brotliCompressSync(readFileSync(new URL(file, dist))).length;
  const sum = (files: Set<string>) => [...files].reduce((total, file) => total + size(file), 0);
  return { js: sum(js), css: sum(css), files: [...js, ...css] };
}
