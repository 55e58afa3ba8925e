import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { explain } from './explain.mjs';
import { npm, WHOLE } from './npm.mjs';
import { ROOT } from './root.mjs';
import { run } from './run.mjs';
import { say, step } from './say.mjs';

/** Also named in infra/Dockerfile; a test compares them. */
export const NODE_MAJOR = 24;
/** The first that runs TypeScript as it is; a way out where the right one cannot be fetched. */
const BEARABLE = [22, 18];

const [major, minor] = process.versions.node.split('.').map(Number);
const bearable = major > BEARABLE[0] || (major === BEARABLE[0] && minor >= BEARABLE[1]);

const PACKAGE = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const FOLDER = join(ROOT, '.cache', 'node');
const FETCHED = join(FOLDER, 'node_modules', PACKAGE, 'bin', 'node');

const works = async (node) =>
  existsSync(node) &&
  (await run(node, ['--version']).then(
    (said) => said.startsWith(`v${NODE_MAJOR}.`),
    () => false,
  ));

/** Fetches it beside its place and moves it there whole: a start that is broken off leaves none that another could mistake for one. */
const fetchNode = async () => {
  const making = `${FOLDER}.making-${process.pid}`;
  try {
    mkdirSync(making, { recursive: true });
    await npm(['install', '--prefix', making, '--no-save', '--no-package-lock', ...WHOLE, `${PACKAGE}@${NODE_MAJOR}`]);
    rmSync(FOLDER, { recursive: true, force: true });
    renameSync(making, FOLDER);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
};

/**
 * The Node to run the product with: this one when it is new enough, else the one in .cache, fetched with npm.
 * @returns {Promise<string>} its path
 */
export const rightNode = async () => {
  if (major >= NODE_MAJOR) return process.execPath;
  if (await works(FETCHED)) return FETCHED;
  try {
    await step(`Fetching Node ${NODE_MAJOR}`, `Plenary needs it and this is ${process.version}; it stays inside this folder`, fetchNode);
    if (await works(FETCHED)) return FETCHED;
    throw new Error(`${PACKAGE}@${NODE_MAJOR} does not run on this machine`);
  } catch (cause) {
    if (!bearable) throw new Error(`Plenary needs Node ${NODE_MAJOR}, and it could not be fetched; you may as well install it. ${explain(cause)}`);
    say(`  Node ${NODE_MAJOR} could not be fetched; going on with ${process.version}`);
    return process.execPath;
  }
};

/** The environment in which `node` on PATH is that Node, and keeps what it has compiled for the next start. */
export const withNodeFirst = (node, env = process.env) => ({
  NODE_COMPILE_CACHE: join(ROOT, '.cache', 'compiled'),
  ...env,
  PATH: [dirname(node), env.PATH ?? ''].join(delimiter),
});
