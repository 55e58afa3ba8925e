// `npm run mend-lock`: puts back into package-lock.json the programs for other systems that npm has left out.
// npm drops an optional package from the lock when the registry at hand does not have it (yet), and then `npm ci` refuses the
// lock on every machine. Which package it is and for which system, its parent and its name say. `--check` only says what is missing.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/root.mjs';
import { say } from './lib/say.mjs';

const SYSTEMS = { darwin: 'darwin', linux: 'linux', win32: 'win32', windows: 'win32', android: 'android', freebsd: 'freebsd', openharmony: 'openharmony' };
const PROCESSORS = { x64: 'x64', 64: 'x64', arm64: 'arm64', ia32: 'ia32', arm: 'arm', ppc64: 'ppc64', s390x: 's390x', riscv64: 'riscv64', wasm32: 'wasm32' };
const LIBRARIES = { gnu: 'glibc', musl: 'musl' };

const wordIn = (name, words) => Object.entries(words).find(([word]) => name.split(/[-/.]/).includes(word))?.[1];

/** The place at which a package finds another, walking up as Node does; null when the lock has none. */
const placeOf = (packages, parent, name) => {
  for (let path = parent; ; path = path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1))) {
    const place = `${path ? `${path}/` : ''}node_modules/${name}`;
    if (place in packages) return place;
    if (path === '') return null;
  }
};

/** What is optional for some package and missing from the lock: [place, entry]. */
const leftOut = ({ packages }) =>
  Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => placeOf(packages, parent, name) === null)
      .map(([name, version]) => {
        const [os, cpu, libc] = [SYSTEMS, PROCESSORS, LIBRARIES].map((words) => wordIn(name, words));
        const system = { ...(cpu ? { cpu: [cpu] } : {}), ...(libc ? { libc: [libc] } : {}), optional: true, ...(os ? { os: [os] } : {}) };
        return [`node_modules/${name}`, { version, ...system }];
      }),
  );

const file = join(ROOT, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = leftOut(lock);
const names = missing.map(([place]) => place.replace('node_modules/', '')).join(', ');
if (missing.length > 0 && process.argv.includes('--check')) {
  say(`package-lock.json lacks ${names}: run npm run mend-lock`);
  process.exitCode = 1;
} else if (missing.length > 0) {
  const entries = Object.entries({ ...lock.packages, ...Object.fromEntries(missing) });
  // npm's order: the project, then by name.
  lock.packages = Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  say(`put back: ${names}`);
}
