import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ROOT } from './root.mjs';
import { run } from './run.mjs';
import { step } from './say.mjs';

const onPath = (names) =>
  names
    .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });

export const chromium = () => process.env.CHROMIUM ?? onPath(['chromium', 'chromium-browser', 'google-chrome']);

const hasChineseFont = async () => (await run('fc-list', [':lang=zh-cn']).catch(() => '')).trim() !== '';

/** What the tests need beside Node, and the Debian package that brings it. */
const NEEDS = [
  { what: 'Chromium', debian: ['chromium'], there: async () => chromium() !== undefined },
  { what: 'Redis', debian: ['redis-server'], there: async () => onPath(['redis-server']) !== undefined },
  { what: 'fonts with Chinese and Japanese', debian: ['fontconfig', 'fonts-noto-cjk'], there: hasChineseFont },
];

const missing = async () => {
  const there = await Promise.all(NEEDS.map((need) => need.there()));
  return NEEDS.filter((_, index) => !there[index]);
};

const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Installs what the tests lack when we may.
 * @returns {Promise<string[]>} a sentence for each thing that is still lacking: what to install
 */
export const fillLacks = async () => {
  const lacking = await missing();
  if (lacking.length > 0 && mayInstall()) {
    const packages = lacking.flatMap((need) => need.debian);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const install = async () => {
      await run('apt-get', ['update', '-q'], { env });
      await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env });
    };
    await step(`Installing ${packages.join(', ')}`, 'the tests need them', install).catch((cause) => process.stderr.write(`  ${cause.message}\n`));
  }
  return (await missing()).map((need) => `${need.what} is missing. On Debian and Ubuntu: apt-get install ${need.debian.join(' ')}`);
};

/** @returns {Promise<string | null>} the LiveKit server's program, by the finder that `npm start` uses */
export const livekit = (node) =>
  run(node, [join(ROOT, 'apps/api/src/children/livekit-path.ts')]).then(
    (said) => said.trim().split('\n').at(-1) ?? null,
    () => null,
  );
