import type { Page } from '@playwright/test';

/** Watches a page from before its first script: what ran that nobody meant to, what it asked of others, what it complained of. */
export async function watch(page: Page, origin: string): Promise<() => string[]> {
  const found: string[] = [];
  await page.exposeFunction('pwned', () => void found.push('a text was run'));
  page.on('dialog', (dialog) => {
    found.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => found.push(`${error}`));
  page.on('console', (said) => {
    if (/Content Security Policy|Refused to/.test(said.text())) found.push(said.text());
  });
  page.on('request', (request) => {
    const { protocol, origin: of } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && of.replace('ws', 'http') !== origin) found.push(`it asked ${request.url()}`);
  });
  return () => found;
}

/** What stands on the page that should not: elements and attributes that came of a text, a page wider than the window. */
export const misplaced = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) found.push(`${element.tagName} has ${name}`);
        if (/^(href|src|action|xlink:href)$/.test(name) && /^\s*(javascript|data:text)/i.test(value)) found.push(`${element.tagName} leads to ${value}`);
      }
    }
    for (const element of document.querySelectorAll(
      'iframe, object, embed, marquee, base, math, form[action^="http"], meta[http-equiv="refresh"], img[src="x"]',
    ))
      found.push(`there is ${element.outerHTML.slice(0, 100)}`);
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) {
      const wide = [...document.querySelectorAll('body *:not(.unseen, .unseen *)')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
      const outmost = wide.filter((one) => !wide.some((other) => other !== one && other.contains(one)));
      const paths = outmost.slice(0, 4).map((one) => `${one.tagName}.${one.className} in ${one.parentElement?.tagName}.${one.parentElement?.className}`);
      found.push(`it is ${scrollWidth} px wide in a window of ${clientWidth}: ${paths.join('; ')}`);
    }
    return found;
  });

/**
 * `texts`: what was typed. Found are texts that turn the direction and whose neighbours in the same paragraph they could turn as well: a text stands alone in its block, or in an element
 * that isolates it, or between the marks that do.
 */
export const unisolated = (page: Page, texts: readonly string[]): Promise<string[]> =>
  page.evaluate((typed) => {
    const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u0590-\u08ff]/;
    const found = new Set<string>();
    /** As they are shown: the marks that would reach beyond a text are gone, or closed. */
    const bare = (one: string) => one.replace(/[\u2066-\u2069]/g, '');
    const own = new Set(typed.flatMap((one) => [bare(one), `${bare(one)}?`]));
    for (const { textContent } of document.querySelectorAll('bdi')) {
      let open = 0;
      for (const mark of (textContent ?? '').match(/[\u2066-\u2069]/g) ?? []) open += mark === '\u2069' ? -1 : 1;
      // One mark too many, and the element no longer isolates what is in it.
      if (open < 0) found.add(`it closes more than it opened: ${JSON.stringify(textContent)}`);
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const whole = (node.textContent ?? '').trim();
      let text = whole;
      for (let before = ''; before !== text; ) {
        before = text;
        text = text.replace(/\u2068[^\u2066-\u2069]*\u2069/g, '');
      }
      if (typed.some((one) => TURNS.test(one) && text.includes(one)) && !own.has(bare(whole)))
        found.add(`in a sentence: ${JSON.stringify(whole.slice(0, 80))}`);
      if (!TURNS.test(text)) continue;
      let at = node.parentElement;
      let isolated = false;
      for (; at; at = at.parentElement) {
        const { unicodeBidi, display } = getComputedStyle(at);
        if (/isolate|plaintext/.test(unicodeBidi) && display === 'inline') isolated = true;
        if (display === 'none' || isolated) break;
        if (display !== 'inline' && display !== 'contents') break;
      }
      if (!at || isolated || getComputedStyle(at).display === 'none' || at.closest('script, style, option')) continue;
      // Alone in its block.
      if ((at.textContent ?? '').trim() === whole) continue;
      const path = [node.parentElement, at].map((one) => `${one?.tagName.toLowerCase()}.${[...(one?.classList ?? [])].join('.')}`).join(' in ');
      found.add(`${path}: ${JSON.stringify(at.textContent?.slice(0, 80))}`);
    }
    return [...found].slice(0, 12);
  }, texts);
