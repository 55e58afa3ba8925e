import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './root.mjs';
import { runScript } from './run.mjs';
import { step } from './say.mjs';

const WEB = join(ROOT, 'apps/web');
const DIST = join(WEB, 'dist');
const STAMP = join(ROOT, '.cache/web-build');
const SOURCES = ['apps/web', 'packages/contracts', 'packages/domain', 'packages/i18n', 'packages/tsconfig', 'package-lock.json'];
const ASIDE = /^(node_modules|dist.*|\.turbo)$|\.test\.tsx?$/;

const filesBelow = (path) => {
  const folder = join(ROOT, path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !ASIDE.test(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)]));
};

const fingerprint = () => {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => (source.includes('.json') ? [source] : filesBelow(source))).sort()) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(ROOT, path)))
      .update('\0');
  }
  return hash.digest('hex');
};

/** Builds the pages when their sources have changed; beside their place and moved there whole. */
export const buildWeb = async (node) => {
  const now = fingerprint();
  if (existsSync(join(DIST, 'index.html')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === now) return;
  await step('Building the pages', 'the first start, or their sources have changed', async () => {
    const making = `${DIST}.making-${process.pid}`;
    const env = { ...process.env, NODE_ENV: 'production' };
    try {
      await runScript(node, join(ROOT, 'node_modules/vite/bin/vite.js'), ['build', '--outDir', making, '--emptyOutDir'], { cwd: WEB, env });
      rmSync(STAMP, { force: true });
      rmSync(DIST, { recursive: true, force: true });
      renameSync(making, DIST);
    } finally {
      rmSync(making, { recursive: true, force: true });
    }
    mkdirSync(dirname(STAMP), { recursive: true });
    writeFileSync(STAMP, now);
  });
};
