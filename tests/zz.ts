import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const { links, url } = JSON.parse(
  readFileSync('/tmp/main-start.log', 'utf8')
    .split('\n')
    .find((l) => l.startsWith('{"ready"')) ?? '{}',
);
const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'],
});
const mk = async (o = {}) => {
  const c = await b.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', ...o });
  const p = await c.newPage();
  p.on('console', (m) => m.type() === 'error' && console.log('console', m.text()));
  p.on('pageerror', (e) => console.log('error', e.message.slice(0, 600)));
  return p;
};
const mod = await mk();
await mod.goto(links.moderator);
await mod.locator('ol li').first().waitFor();
const at = await mk();
await at.goto(links.attendee);
await at.getByLabel('Your name', { exact: true }).fill('Ingrid');
await at.getByRole('button', { name: 'Enter' }).click();
await at.locator('textarea').first().waitFor();
await at.locator('textarea').first().fill('Who keeps the key when the family of the keeper moves away?');
await at.getByRole('button', { name: 'Send' }).click();
await at.waitForTimeout(500);
await at
  .getByRole('button', { name: /^Follow/ })
  .first()
  .click();
await at.waitForTimeout(600);
await at.screenshot({ path: '/tmp/shots/r1.png' });
await at.getByRole('button', { name: /^For/ }).click();
await at.waitForTimeout(400);
await at.screenshot({ path: '/tmp/shots/r2.png' });
await at.keyboard.press('Escape');
const ph = await mk({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'zh-CN', colorScheme: 'dark' });
await ph.goto(links.attendee);
await ph.locator('input').first().fill('许曼青');
await ph.locator('button[type=submit]').click();
await ph.locator('textarea').first().waitFor();
await ph.locator('textarea').first().focus();
await ph.waitForTimeout(800);
await ph.screenshot({ path: '/tmp/shots/r3.png' });
const pr = await mk({ viewport: { width: 1280, height: 720 } });
await pr.goto(links.moderator);
await pr.locator('ol li').first().waitFor();
await pr.goto(`${url}/s/what-stays-in-common/presenter`);
await pr.locator('blockquote').waitFor();
await pr.waitForTimeout(300);
await pr.screenshot({ path: '/tmp/shots/p1.png', omitBackground: true });
await pr.goto(`${url}/s/what-stays-in-common/presenter?ground=light`);
await pr.locator('blockquote').waitFor();
await pr.screenshot({ path: '/tmp/shots/p2.png' });
const sp = await mk();
await sp.goto(links.speaker[0]);
await sp.waitForTimeout(1500);
await sp.evaluate(() => sessionStorage.setItem('plenary.checked.what-stays-in-common', 'yes'));
await sp.reload();
await sp.waitForTimeout(2500);
await sp.screenshot({ path: '/tmp/shots/s1.png' });
await b.close();
