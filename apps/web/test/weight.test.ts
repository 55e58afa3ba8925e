import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from 'vitest';
import { type Manifest, weigh } from './weight.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = new URL('../../../.cache/weight/', import.meta.url);
const KB = 1024;
/** What an attendee's browser fetches before it joins the video: the page, the room, its sentences in one language. */
const ROOM = [
  'index.html',
  'src/app/screens/room.tsx',
  ...['common', 'errors', 'ui', 'room', 'qna', 'fields'].map((name) => `../../packages/i18n/src/locales/zh/${name}.json`),
];

let manifest: Manifest;
beforeAll(async () => {
  // A process of its own: under the test runner's NODE_ENV, React would come in its development build.
  const vite = fileURLToPath(new URL('bin/vite.js', import.meta.resolve('vite/package.json')));
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'error', '--outDir', fileURLToPath(OUT), '--emptyOutDir'], { cwd: ROOT, env });
  manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', OUT), 'utf8')) as Manifest;
}, 120_000);

it('W-1 keeps what an attendee loads before the video within 170 KB of script and 20 KB of style', () => {
  const { js, css } = weigh(OUT, manifest, ROOM);
  expect(js, `${(js / KB).toFixed(1)} KB of script`).toBeLessThan(170 * KB);
  expect(css, `${(css / KB).toFixed(1)} KB of style`).toBeLessThan(20 * KB);
});

it('W-2 names the style sheet of the server’s own pages in the manifest', () => {
  expect(manifest['src/public/pages.css']?.file).toMatch(/\.css$/);
});
