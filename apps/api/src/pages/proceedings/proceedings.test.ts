import type { Proceedings } from '@plenary/contracts';
import type { Locale } from '@plenary/i18n';
import { createTranslator } from '@plenary/i18n/server';
import { sampleProceedings } from '@plenary/test-kit';
import { describe, expect, it } from 'vitest';
import type { Version } from '../ports.ts';
import type { PublicReader } from '../reader.ts';
import { proceedingsPage } from './proceedings.ts';

const ASSETS = { folder: '/nowhere', styles: [], scripts: [], index: null, early: () => [] };
const readerIn = (locale: Locale): PublicReader => ({
  locale,
  t: createTranslator(locale),
  zone: null,
  now: 0,
  origin: 'https://example.org',
  path: '/p/how',
  query: new URLSearchParams(),
  organisation: { en: 'Alliance' },
});
const VERSIONS: readonly Version[] = [
  { version: 1, issuedAt: 0, note: null },
  { version: 2, issuedAt: 1, note: null },
];
const pageOf = (published: Proceedings, locale: Locale = 'en', chosen: string | null = null, versions = VERSIONS) =>
  proceedingsPage(readerIn(locale), ASSETS, {
    published,
    versions,
    fixed: false,
    chosen,
    fileUrl: (id) => `/p/how/materials/${id}`,
  });
const wordsOf = (page: string) =>
  page
    .replace(/<script type="application[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

const HOSTILE = `</title></script><img src=x onerror=alert(1)>"'\u202Ek&amp;`;
/** The same with hostile text wherever somebody could have typed one. */
const hostile = (value: unknown, key = ''): unknown => {
  if (typeof value === 'string')
    return ['id', 'questionId', 'type', 'kind', 'mode', 'state', 'zone', 'language', 'slug', 'mime'].includes(key) || key === 'languages' ? value : HOSTILE;
  if (Array.isArray(value)) return value.map((one) => hostile(one, key));
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, hostile(one, name)]));
  return value;
};

describe('the published page', () => {
  it('PUB-11 carries everything that was published', () => {
    const words = wordsOf(pageOf(sampleProceedings()));
    for (const one of [
      'How are we going to go on with our lives?',
      '我们将如何继续生活？',
      'Towards a symbiotic society',
      'Saturday 12 December 2026, 10:00–13:23 Beijing, UTC+8',
      'Online, from Beijing',
      '19 December 2026, 15:41 Beijing',
      'Held by Alliance for Symbiotic Societies',
      'Secretariat of the Alliance',
      'What holds us together',
      '何以共建',
      'Ananya Raghunathan',
      'vice president',
      '副院长',
      'Centre for Commons Law',
      'Bengaluru',
      'The price of water was the same.',
      '312 evenings in all',
      'Yosuke Higa',
      'keeper of the rope',
      'Liesel Brandstätter',
      'Wohnprojektverbund Nordwest, Bremen',
      'It was the woman who kept the keys',
      '是管钥匙的妇人',
      'Asked without a name',
      '水表是谁付的钱？',
      'The state paid for the meters',
      'To be answered in writing.',
      'Shen Ruolan',
      '发言人介绍了三家社区修理铺的账本。',
      'Key boards',
      'This slot was left out.',
      'Where do we meet next year?',
      'There was no time left',
      'Charter of Hosahalli.pdf',
      'PDF, 210 kB',
      'All slides.pdf',
      'Liu Shiyu 刘诗雨',
      '橘 直美',
      'Erratum to chapter 1',
      'Will there be a recording?',
    ])
      expect(words, one).toContain(one);
  });

  it('PUB-11 shows a talk without a subject or a speaker as it is', () => {
    const page = pageOf(sampleProceedings());
    expect(wordsOf(page)).toContain('2. Talk');
    expect(page).not.toMatch(/undefined|null|\[object/);
  });

  it('PUB-11 PUB-21 names the organisation in all its names, also those of languages without a column', () => {
    const names = { en: 'Alliance', zh: '联盟', ja: '連盟' };
    const page = pageOf(sampleProceedings({ organisation: names, languages: ['en'] }));
    expect(wordsOf(page)).toMatch(/Held by Alliance 联盟 連盟 Issued/);
    const cover = /<div class="cover"[\s\S]*?<\/div>/.exec(page)?.[0] ?? '';
    for (const name of [...Object.values(names), 'How are we going to go on']) expect(cover).toContain(name);
    expect(page).toContain('data-address="https://example.org/p/how/materials/material-0001"');
    const side = wordsOf(pageOf(sampleProceedings({ organisation: names })));
    expect(side.match(/連盟/g)).toHaveLength(2);
    expect(side).toMatch(/Held by Alliance 連盟 Issued/);
  });

  it('PUB-23 a slot that the session did not reach is shown as left out, unless something was written or asked there', () => {
    const sample = sampleProceedings();
    const [opening, talk] = sample.parts[0]?.slots ?? [];
    if (!opening || !talk) throw new Error('the sample has changed');
    const leftOut = (slot: typeof opening) =>
      wordsOf(pageOf(sampleProceedings({ parts: [{ id: null, title: {}, slots: [{ ...slot, startedAt: null, endedAt: null }] }] }))).includes('left out');
    expect(leftOut({ ...opening, minutes: {} })).toBe(true);
    expect(leftOut(opening)).toBe(false);
    expect(leftOut({ ...talk, minutes: {} })).toBe(false);
  });

  it('PUB-20 a part that is called by its number only gets no other number', () => {
    const titled = (title: string) =>
      wordsOf(pageOf(sampleProceedings({ parts: sampleProceedings().parts.map((part) => ({ ...part, title: { en: title } })) })));
    expect(titled('Part II')).not.toContain('Part 2');
    expect(titled('第二部分')).not.toContain('Part 2');
    expect(titled('Part two of us')).toContain('Part 2');
  });

  it('PUB-19 a list that goes on counting begins with its number', () => {
    const sample = sampleProceedings();
    const list = { type: 'list' as const, ordered: true, start: 4, items: [[{ type: 'paragraph' as const, runs: [{ text: 'Fourth.' }] }]] };
    const slot = sample.parts[0]?.slots[0];
    if (slot) slot.minutes = { en: [list] };
    expect(pageOf(sample)).toMatch(/<ol start="4"><li[^>]*>Fourth\./);
  });

  it('PUB-28 every version has its own erratum, as many lines as were written, the newest first, and none of a later one', () => {
    const versions = [
      { version: 1, issuedAt: 0, note: null },
      { version: 2, issuedAt: Date.UTC(2026, 11, 13), note: { en: 'The number of cures.\n\nA name.' } },
      { version: 3, issuedAt: Date.UTC(2026, 11, 14), note: { zh: '第三版的勘误' } },
      { version: 4, issuedAt: Date.UTC(2026, 11, 15), note: { en: 'A later erratum' } },
    ];
    const page = pageOf(sampleProceedings({ version: 3, note: versions[2]?.note ?? null }), 'en', null, versions);
    expect(wordsOf(page)).toMatch(
      /Version 3.*since version 2 第三版的勘误 Version 2, 13 December 2026 Erratum: what changed since version 1 The number of cures\. A name\. Version 1/,
    );
    expect(page).toContain('<p lang="en" dir="auto">A name.</p>');
    expect(page).not.toContain('A later erratum');
  });

  it('PUB-24 a question stands beside its translation, each marked with its language', () => {
    const both = pageOf(sampleProceedings());
    expect(both).toMatch(/<div lang="en"[^>]*><div class="asked" lang="en"><p dir="auto">In the village that kept meeting/);
    expect(both).toMatch(/<div lang="zh-Hans"[^>]*><div class="asked" lang="zh-Hans"><p dir="auto">在一直开会的村子里/);
    expect(both.match(/In the village that kept meeting, who called/g)).toHaveLength(1);
  });

  it('PUB-12 a question whose answer was written in another language only is shown with it', () => {
    const sample = sampleProceedings();
    const slot = sample.parts[0]?.slots[1];
    if (slot) slot.minutes = { en: [], zh: slot.minutes['zh'] ?? [] };
    if (slot) slot.minutes['en'] = [{ type: 'paragraph', runs: [{ text: 'Only this in English.' }] }];
    const words = wordsOf(pageOf(sample, 'en', 'en'));
    for (const one of ['Only this in English.', 'who called the meeting', '是管钥匙的妇人']) expect(words, one).toContain(one);
    expect(words).not.toContain('水价相同');
  });

  it('PUB-12 a language that has only places for answers says nothing yet: text and answers come in the others', () => {
    const sample = sampleProceedings();
    const slot = sample.parts[0]?.slots[1];
    const places = slot?.minutes['zh']?.filter((one) => one.type === 'question').map((one) => ({ ...one, answer: [] })) ?? [];
    expect(places.length).toBeGreaterThan(0);
    if (slot) slot.minutes['zh'] = places;
    const words = wordsOf(pageOf(sample, 'zh', 'zh'));
    for (const one of ['The price of water was the same.', 'It was the woman who kept the keys']) expect(words, one).toContain(one);
    // Text in the language that was asked for, and an answer that exists in another only.
    if (slot) slot.minutes['zh'] = [{ type: 'paragraph', runs: [{ text: '两个村子。' }] }, ...places];
    const mixed = wordsOf(pageOf(sample, 'zh', 'zh'));
    for (const one of ['两个村子。', 'It was the woman who kept the keys']) expect(mixed, one).toContain(one);
    expect(mixed).not.toContain('The price of water was the same.');
  });

  it('PUB-12 what was written in a language that was taken out of the session stands beside the others, in its own slot only', () => {
    const sample = sampleProceedings();
    const [opening, talk] = sample.parts[0]?.slots ?? [];
    if (!opening || !talk) throw new Error('the sample has changed');
    const [put] = talk.questions;
    talk.minutes = {
      ...talk.minutes,
      ja: [
        { type: 'paragraph', runs: [{ text: '水の値段は同じでした。' }] },
        { type: 'question', questionId: put?.id ?? '', answer: [{ type: 'paragraph', runs: [{ text: '鍵を預かる女性です。' }] }] },
      ],
      // A place for an answer is no text.
      fr: [{ type: 'question', questionId: put?.id ?? '', answer: [] }],
    };
    const page = pageOf(sample);
    for (const one of ['The price of water was the same.', '水价相同', '水の値段は同じでした。', '鍵を預かる女性です。'])
      expect(wordsOf(page), one).toContain(one);
    expect(page).toMatch(/<div class="cols record" style="--columns:3">/);
    expect(page).not.toContain('lang="fr"');
    const [before = ''] = page.split(/<section class="chapter talk"/);
    expect(before).not.toContain('<div lang="ja"');
    expect(wordsOf(pageOf(sample, 'en', 'en'))).not.toContain('水の値段');
  });

  it.each(['en', 'zh', 'ja'] as const)('PUB-12 a reader in %s who asks for one language misses nothing that exists in another only', (locale) => {
    const words = wordsOf(pageOf(sampleProceedings(), locale, 'en'));
    expect(words).toContain('发言人介绍了三家社区修理铺的账本。');
    expect(words).not.toContain('水价相同');
    expect(wordsOf(pageOf(sampleProceedings(), locale, 'zh'))).toContain('One stair, nine doors');
  });

  it('PUB-2 hostile text in every field stays text', () => {
    const page = pageOf(hostile(sampleProceedings()) as Proceedings);
    expect(page).not.toContain('<img');
    expect(page.match(/<\/title>/g)).toHaveLength(1);
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).toMatch(/<title>\u2068[^<]*\u2069<\/title>/);
  });

  it('PUB-13 only addresses of the web become links', () => {
    const linked = (link: string) =>
      pageOf(
        sampleProceedings({
          parts: [
            {
              id: null,
              title: {},
              slots: [
                {
                  ...(sampleProceedings().parts[0]?.slots[0] as never as Proceedings['parts'][0]['slots'][0]),
                  minutes: { en: [{ type: 'paragraph', runs: [{ text: 'here', link }] }] },
                },
              ],
            },
          ],
        }),
      );
    expect(linked('https://example.org/a?b=1&c=2')).toContain('href="https://example.org/a?b=1&amp;c=2"');
    for (const link of ['javascript:alert(1)', ' JaVaScRiPt:alert(1)', 'data:text/html,x', '//evil', 'nonsense'])
      expect(linked(link)).not.toMatch(/<a [^>]*>here/);
  });

  it('PUB-6 describes the event in JSON that parses, with the venue’s offset, whatever was typed', () => {
    const jsonOf = (page: string) => JSON.parse(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '');
    expect(jsonOf(pageOf(sampleProceedings()))).toMatchObject({
      '@type': 'Event',
      name: 'How are we going to go on with our lives?',
      startDate: '2026-12-12T10:00:00+08:00',
      endDate: '2026-12-12T13:23:00+08:00',
      inLanguage: ['en', 'zh'],
      url: 'https://example.org/p/how-are-we-going-to-go-on',
    });
    expect(jsonOf(pageOf(hostile(sampleProceedings()) as Proceedings)).name).toBe(HOSTILE);
  });

  it('PUB-3 names the address of each language of the text', () => {
    const page = pageOf(sampleProceedings());
    expect(page).toContain('<link rel="alternate" hreflang="zh-Hans" href="https://example.org/p/how?lang=zh">');
    expect(page).toContain('<link rel="alternate" hreflang="en" href="https://example.org/p/how?lang=en">');
    expect(page).toContain('<html lang="en"');
    expect(pageOf(sampleProceedings(), 'ja')).toContain('<html lang="ja"');
  });
});
