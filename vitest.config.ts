import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** One project a workspace, so that `npm test -w packages/domain` runs that one's tests only. */
const workspaces = ['packages', 'apps'].flatMap((group) => readdirSync(group).map((name) => `${group}/${name}`));

/** Suites that look at the whole from outside. The browsers' journeys are Playwright's (tests/playwright.config.ts). */
const outside = [
  { name: 'house', timeout: 120_000 },
  { name: 'docs', timeout: 30_000 },
  { name: 'protocol', timeout: 60_000 },
  { name: 'faults', timeout: 120_000 },
];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      ...workspaces.map((root) => ({ test: { name: root, root, include: ['{src,test}/**/*.test.{ts,tsx}'], testTimeout: 20_000, hookTimeout: 60_000 } })),
      ...outside.map(({ name, timeout }) => ({ test: { name, root: 'tests', include: [`${name}/**/*.test.ts`], testTimeout: timeout, hookTimeout: 120_000 } })),
    ],
  },
});
