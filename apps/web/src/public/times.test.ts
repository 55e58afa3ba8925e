// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { fillTimes } from './times.ts';

const AT = '2026-12-12T02:00:00.000Z';
const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const page = document;
const clear = (name: string) => {
  // A date that is long past: with `max-age=0` it would still be there within the same millisecond.
  page.cookie = `${name}=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT`;
};

beforeEach(() => {
  localStorage.clear();
  for (const name of ['zone', 'zone-here']) clear(name);
  document.documentElement.lang = 'en';
  document.documentElement.dataset['zone'] = '';
  document.body.innerHTML = `<div class="times one" data-venue="Asia/Shanghai" data-at="${AT}"><time data-mine="time" datetime="${AT}"></time> <span data-mine="place" data-at="${AT}"></span>
<time data-mine="range" datetime="${AT}" data-to="2026-12-12T05:20:00.000Z"></time><span id="day" data-venue-zone="Asia/Shanghai" data-at="${AT}" hidden></span></div>`;
});

describe('the viewer’s own times', () => {
  it('PUB-4 are written beside the venue’s, with their city, in the page’s language', () => {
    localStorage.setItem('plenary.zone', 'America/New_York');
    document.documentElement.lang = 'zh-Hans';
    fillTimes(document);
    expect(document.body.textContent).toContain('21:00 纽约，UTC-5');
    expect(document.body.textContent).toContain('21:00–00:20');
    expect(document.querySelector('.times')?.classList.contains('one')).toBe(false);
    expect(document.querySelector<HTMLElement>('#day')?.hidden).toBe(false);
    expect(document.cookie).toContain('zone-here=America/New_York');
  });

  it('PUB-4 stand once where both clocks agree', () => {
    localStorage.setItem('plenary.zone', 'Asia/Shanghai');
    fillTimes(document);
    expect(document.querySelector('.times')?.classList.contains('one')).toBe(true);
  });

  it('PUB-5 leave alone a zone that was chosen on a page', () => {
    page.cookie = 'zone=Europe/Paris; path=/';
    fillTimes(document);
    expect(document.querySelector('time')?.textContent).toBe('');
    expect(document.cookie).not.toContain('zone-here');
  });

  it('PUB-5 follow the browser when what is stored is no zone', () => {
    localStorage.setItem('plenary.zone', 'Mars/Olympus');
    fillTimes(document);
    expect(document.documentElement.dataset['zone']).toBe(here);
  });
});
