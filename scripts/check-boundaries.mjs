// Checks who imports whom, then proves that the check bites: in a copy of the sources it plants one violation of each
// kind and must see every one of them caught. (Without a parser for TypeScript the cruiser finds nothing and is content.)
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import config from '../.dependency-cruiser.mjs';
import { ROOT } from './lib/root.mjs';
import { say } from './lib/say.mjs';

const GROUPS = ['apps', 'packages'];
const PLANTED = 'planted-violation.ts';
/** Fewer would mean that the cruiser does not see what is there. */
const FEWEST_MODULES = 100;

const violations = async (baseDir) => {
  const folders = GROUPS.flatMap((group) => readdirSync(join(baseDir, group)).map((name) => `${group}/${name}/src`)).filter(
    (path) => !path.includes('/tsconfig/'),
  );
  const { output } = await cruise(folders, { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true, baseDir });
  return output.summary;
};

const features = (app) => readdirSync(join(ROOT, 'apps', app, 'src/features'));

/** [the rule that must speak up, where the violation is planted, what it imports] */
const plants = () => {
  const [first, second] = features('web');
  const [one, two] = features('api');
  return [
    ['contracts-stand-alone', 'packages/contracts/src', "export * from '@plenary/domain';"],
    ['domain-knows-contracts-only', 'packages/domain/src', "export * from '@plenary/db';"],
    ['domain-is-pure', 'packages/domain/src/qna', "export { readFileSync } from 'node:fs';"],
    ['i18n-knows-contracts-only', 'packages/i18n/src', "export * from '@plenary/domain';"],
    ['db-knows-domain', 'packages/db/src', "export * from '../../../apps/api/src/config.ts';"],
    ['web-never-sees-the-server', 'apps/web/src/app', "export * from '@plenary/db';"],
    ['web-never-sees-the-server', 'apps/web/src/lib', "export * from '../../../api/src/config.ts';"],
    ['api-never-sees-web', 'apps/api/src/pages', "export * from '../../../web/src/lib/ids.ts';"],
    ['web-ground-knows-no-feature', 'apps/web/src/ui', `export * from '../features/${first}/${PLANTED}';`],
    ['no-sibling-feature (apps/web/src)', `apps/web/src/features/${first}`, `export * from '../${second}/${PLANTED}';`],
    ['no-sibling-feature (apps/web/src)', `apps/web/src/features/${second}`, `export type * from '../${first}/${PLANTED}';`],
    ['no-sibling-feature (apps/api/src)', `apps/api/src/features/${one}`, `export * from '../${two}/${PLANTED}';`],
    ['no-sibling-feature (apps/api/src)', `apps/api/src/features/${two}`, `export type * from '../${one}/${PLANTED}';`],
    ['api-ground-knows-no-feature', 'apps/api/src/http', `export * from '../features/${one}/${PLANTED}';`],
  ];
};

const copySources = (to) => {
  mkdirSync(join(to, 'node_modules/@plenary'), { recursive: true });
  for (const group of GROUPS) {
    cpSync(join(ROOT, group), join(to, group), { recursive: true, filter: (path) => !['node_modules', 'dist', '.turbo'].includes(basename(path)) });
    for (const name of readdirSync(join(to, group))) symlinkSync(join('../..', group, name), join(to, 'node_modules/@plenary', name));
  }
};

const uncaught = async () => {
  const copy = mkdtempSync(join(tmpdir(), 'canary-'));
  try {
    copySources(copy);
    for (const [, folder, text] of plants()) writeFileSync(join(copy, folder, PLANTED), `${text}\n`);
    const caught = (await violations(copy)).violations.map(({ rule, from }) => `${rule.name} ${from}`);
    return plants().filter(([rule, folder]) => !caught.includes(`${rule} ${folder}/${PLANTED}`));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
};

const real = await violations(ROOT);
for (const { rule, from, to } of real.violations) say(`${rule.name}: ${from} → ${to}`);
if (real.totalCruised < FEWEST_MODULES) say(`only ${real.totalCruised} modules were seen: the cruiser cannot read the sources`);
const missed = await uncaught();
for (const [rule, folder, text] of missed) say(`the canary lives: ${folder}/${PLANTED} with "${text}" was not caught by ${rule}`);
const good = real.violations.length === 0 && real.totalCruised >= FEWEST_MODULES && missed.length === 0;
say(
  `boundaries: ${real.totalCruised} modules, ${real.violations.length} violations; ${plants().length - missed.length} of ${plants().length} planted violations caught`,
);
process.exit(good ? 0 : 1);
