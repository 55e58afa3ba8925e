import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** Debian's Chromium: Playwright's own cannot be fetched in closed networks. */
export const CHROMIUM = process.env['CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync) ?? 'chromium';

/** A camera and a microphone that need no device and no click, and media that may go over this machine's own loopback. */
export const MEDIA_FLAGS = [
  '--no-sandbox',
  '--use-fake-ui-for-media-stream',
  // Few pictures a second show as well as many that they move; five browsers on two cores would spend most of their time on them.
  '--use-fake-device-for-media-stream=fps=5',
  '--allow-loopback-in-peer-connection',
  '--disable-features=WebRtcHideLocalIpsWithMdns',
];

const launch = (...more: string[]) => ({ launchOptions: { executablePath: CHROMIUM, args: [...MEDIA_FLAGS, ...more] } });

export default defineConfig({
  testDir: '.',
  outputDir: '../artefacts/e2e',
  timeout: 240_000,
  expect: { timeout: 15_000 },
  // One after another: each journey has several browsers, a server and LiveKit to itself.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  // Traces make every test a sixth slower; `--trace on` has them where they are wanted.
  use: { actionTimeout: 15_000, locale: 'en-GB', timezoneId: 'Europe/London', screenshot: 'only-on-failure' },
  projects: [
    {
      name: 'e2e',
      testMatch: ['e2e/**/*.spec.ts', 'a11y/**/*.spec.ts'],
      testIgnore: '**/*.autoplay.spec.ts',
      use: launch('--autoplay-policy=no-user-gesture-required'),
    },
    // As people's browsers are: sound waits for a click. A browser without a window would not wait by itself.
    { name: 'autoplay', testMatch: ['e2e/**/*.autoplay.spec.ts'], use: launch('--autoplay-policy=document-user-activation-required') },
  ],
});
