import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, WHOLE } from './npm.mjs';
import { ROOT } from './root.mjs';
import { step } from './say.mjs';

const packagesIn = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null);

/** npm's lists name what fits, or with a `!` what does not. */
const fits = (names, own) => !names || names.includes(own) || names.every((name) => name.startsWith('!') && name !== `!${own}`);

/** What is optional may be absent where it does not fit; where a C library decides, npm is left to judge. */
const mayBeAbsent = (entry) =>
  entry.optional === true && (entry.libc !== undefined || !(entry.os || entry.cpu) || !fits(entry.os, process.platform) || !fits(entry.cpu, process.arch));

/**
 * Whether node_modules is what package-lock.json says. npm writes its own record there as its last act, so an
 * installation that was broken off does not count, and one that a developer made does.
 */
export const librariesAreRight = (root = ROOT) => {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const present = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true; // the workspaces themselves
    const there = present[path];
    if (!there) return mayBeAbsent(entry);
    // A workspace's own libraries lie in its folder, and may have been taken away with it.
    return entry.link === true || (there.version === entry.version && existsSync(join(root, path)));
  });
};

/** Brings node_modules up to package-lock.json when it is not. */
export const installLibraries = async (node) => {
  if (librariesAreRight()) return;
  const why = existsSync(join(ROOT, 'node_modules')) ? 'they have changed, or an earlier start was broken off' : 'the first start; a minute or two';
  await step('Installing the libraries', why, () => npm(['ci', '--prefer-offline', ...WHOLE], node, ROOT));
};
