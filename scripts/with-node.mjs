// Runs a command of node_modules/.bin or a script file under the right Node: `node scripts/with-node.mjs turbo run lint`.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installLibraries } from './lib/libraries.mjs';
import { rightNode, withNodeFirst } from './lib/node.mjs';
import { ROOT } from './lib/root.mjs';

const [what, ...args] = process.argv.slice(2);
if (!what) throw new Error('say what to run: a command of node_modules/.bin, or a script file');
const node = await rightNode();
await installLibraries(node);
const bin = join(ROOT, 'node_modules/.bin');
const env = withNodeFirst(node);
env.PATH = [bin, env.PATH].join(delimiter);
env.npm_config_loglevel = 'silent'; // what npm says of a failed script, its own output has said already
const child = existsSync(join(bin, what)) ? spawn(join(bin, what), args, { stdio: 'inherit', env }) : spawn(node, [what, ...args], { stdio: 'inherit', env });
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
process.on('SIGINT', () => undefined); // the terminal sends it to the child as well
child.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
