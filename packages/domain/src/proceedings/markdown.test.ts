import type { Block, Proceedings, PublishedSlot, Run } from '@plenary/contracts';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { type MarkdownWords, markdownOf } from './markdown.ts';
import { blocksToMarkdown, inline } from './markdown-text.ts';

const markdown = new MarkdownIt({ html: true, linkify: false });
/** What a reader sees: the HTML of a Markdown text without its tags. */
const read = (text: string) =>
  markdown
    .render(text)
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
const words = { time: (at: number) => `t${at}`, question: (id: string, answer: string) => `**${id}**\n\n${answer}` };
const plain = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] });

const SIGNS = fc.string({ unit: fc.constantFrom(...'ab 1.)-+*_`#<>[]()!&;|~\\=:"\'中/@^$'), minLength: 1, maxLength: 40 });

/** What stands at the edges of words in Chinese and Japanese, and in other languages. */
const MARKED: fc.Arbitrary<Run> = fc.record(
  {
    text: fc.string({ unit: fc.constantFrom(...'主席あb7，。：、！？「」（）《》“”—…・～＋€☎\u3000 \n.*_-`'), minLength: 1, maxLength: 8 }),
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
  },
  { requiredKeys: ['text'] },
);
type Letter = { letter: string; bold: boolean; italic: boolean };
const lettersOf = (text: string, bold: boolean, italic: boolean): Letter[] => (text.match(/[\p{L}\p{N}]/gu) ?? []).map((letter) => ({ letter, bold, italic }));
/** Each letter that a reader of a Markdown text sees, with its marks. */
function markedLetters(text: string): Letter[] {
  const open = new Set<string>();
  return markdown
    .parse(text, {})
    .flatMap(({ children }) => children ?? [])
    .flatMap((token) => {
      if (token.nesting === 1) open.add(token.tag);
      if (token.nesting === -1) open.delete(token.tag);
      return lettersOf(token.content, open.has('strong'), open.has('em'));
    });
}

describe('a published page as Markdown', () => {
  it('M-20 whatever is typed reads as it was typed', () => {
    fc.assert(
      fc.property(SIGNS, (text) => {
        const rendered = markdown.render(blocksToMarkdown([plain(text)], words));
        expect(read(blocksToMarkdown([plain(text)], words))).toBe(text.replace(/\s+/g, ' ').trim());
        if (text.trim() !== '') expect(rendered).toMatch(/^<p>[^<]*<\/p>\n$/);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '# no heading',
    '- no list',
    '1. no list',
    '```',
    '[x](javascript:alert(1))',
    '![x](y)',
    '    no code',
    '&lt;b&gt;',
    '===',
    '| a | b |\n| - | - |',
    'a\n---',
  ])('M-20 %j stays text', (text) => {
    expect(markdown.render(inline(text))).toMatch(/^<p>[^<]*<\/p>\n$/);
    expect(markdown.render(blocksToMarkdown([plain(text)], words))).not.toMatch(/<(script|h\d|ul|ol|pre|code|a|img|table|hr)\b/);
  });

  it('M-20 bold and italic words are so again, whatever punctuation stands at their edges and beside them', () => {
    expect(blocksToMarkdown([{ type: 'paragraph', runs: [{ text: '主席：', bold: true }, { text: '大家好' }] }], words)).toBe('**主席**：大家好');
    fc.assert(
      fc.property(fc.array(MARKED, { minLength: 1, maxLength: 4 }), (marked) => {
        const runs: Run[] = [{ text: '字' }, ...marked.flatMap((run) => [run, { text: '字' }])];
        const text = blocksToMarkdown([{ type: 'paragraph', runs }], words);
        expect(read(text)).toBe(
          runs
            .map((run) => run.text)
            .join('')
            .replace(/\s+/g, ' '),
        );
        expect(markedLetters(text)).toEqual(runs.flatMap((run) => lettersOf(run.text, run.bold === true, run.italic === true)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('M-20 a run with much punctuation among its words is written at once', () => {
    const text = `a${'，'.repeat(50_000)}b${'。'.repeat(50_000)}`;
    expect(blocksToMarkdown([{ type: 'paragraph', runs: [{ text, bold: true }] }], words)).toBe(`**${text.slice(0, 50_002)}**${'。'.repeat(50_000)}`);
  });

  it('M-19 forms, lists, quotations, remarks and stamps keep their shape', () => {
    const text = blocksToMarkdown(
      [
        { type: 'heading', runs: [{ text: 'Key boards' }] },
        {
          type: 'paragraph',
          at: 5,
          runs: [
            { text: 'much ', bold: true },
            { text: 'water', italic: true },
            { text: 'charter', link: 'https://example.org/a_b' },
          ],
        },
        { type: 'list', ordered: true, items: [[plain('one')], [plain('two'), { type: 'list', ordered: false, items: [[plain('inner')]] }]] },
        { type: 'quote', blocks: [plain('said')] },
        { type: 'remark', name: 'Higa', blocks: [plain('rope')] },
        { type: 'question', questionId: 'q', answer: [plain('the keeper')] },
      ],
      words,
    );
    const html = markdown.render(text);
    expect(html).toContain('<h4>Key boards</h4>');
    expect(html).toContain('<em>t5</em> <strong>much</strong> <em>water</em><a href="https://example.org/a_b">charter</a>');
    expect(html).toMatch(/<ol>[\s\S]*one[\s\S]*two[\s\S]*<ul>\s*<li>inner<\/li>/);
    expect(html).toMatch(/<blockquote>\s*<p>said<\/p>\s*<\/blockquote>/);
    expect(html).toMatch(/<blockquote>\s*<p><strong>Higa<\/strong><\/p>\s*<p>rope<\/p>/);
    expect(html).toContain('the keeper');
  });

  it('PUB-19 a list that goes on counting after text does so, and a point of two digits keeps what is below it', () => {
    const list = (start: number): Block => ({ type: 'list', ordered: true, start, items: [[plain('point'), plain('below')]] });
    const html = markdown.render(blocksToMarkdown([list(9), plain('text'), list(10)], words));
    expect(html).toMatch(/<ol start="9">[\s\S]*<p>text<\/p>\s*<ol start="10">\s*<li>\s*<p>point<\/p>\s*<p>below<\/p>\s*<\/li>/);
  });

  it('M-16 PUB-22 everything on the page is in it', () => {
    const same = (text: string) => text;
    const labels = Object.fromEntries(
      [
        'theme',
        'issued',
        'source',
        'held',
        'venue',
        'organisation',
        'version',
        'changes',
        'questions',
        'anonymous',
        'answered',
        'answeredInWriting',
        'unanswered',
        'deferred',
        'skipped',
        'recordedBy',
        'attachments',
      ].map((name) => [name, name]),
    );
    const format = {
      colon: ': ',
      comma: ', ',
      question: (n: number) => `question ${n}`,
      moment: String,
      time: String,
      range: (a: number, b: number) => `${a}–${b}`,
      language: same,
      kind: (kind: string) => `a ${kind}`,
      file: ({ size }: { size: number }) => `${size} bytes`,
      fileUrl: (id: string) => `https://example.org/${id}`,
    };
    const person = { name: 'Shen Ruolan', nameIn: { zh: '沈若澜' }, affiliation: 'Riverside', affiliationIn: {}, place: 'Chengdu' };
    const page: Proceedings = {
      slug: 'a',
      version: 2,
      issuedAt: 1,
      note: { en: 'One word.' },
      source: { en: 'Secretariat' },
      organisation: { en: 'Alliance' },
      title: { en: 'Going on', zh: '继续' },
      theme: { en: 'Symbiosis' },
      description: { en: 'Line one\nline two' },
      venue: { en: 'Online' },
      languages: ['en', 'zh'],
      zone: 'Asia/Shanghai',
      startedAt: 1,
      endedAt: 2,
      parts: [
        {
          id: 'p',
          title: { en: 'First part' },
          slots: [
            {
              id: 's',
              number: 1,
              kind: 'talk',
              subject: { en: 'Wells' },
              summary: {},
              language: 'en',
              speakers: [person],
              startedAt: 1,
              endedAt: 2,
              skipped: false,
              minutes: { en: [plain('Water.'), { type: 'question', questionId: 'q1', answer: [plain('The keeper.')] }], zh: [plain('水。')] },
              questions: [
                {
                  id: 'q1',
                  number: 1,
                  text: 'Who?',
                  language: 'en',
                  asker: { name: 'Nair', affiliation: 'Kochi' },
                  state: 'answered',
                  answer: { mode: 'spoken', text: '' },
                },
                { id: 'q2', number: 2, text: 'Where?', language: 'en', asker: null, state: 'answered', answer: { mode: 'written', text: 'Here.' } },
              ],
              materials: [{ id: 'm1', name: 'slides.pdf', size: 5, mime: 'application/pdf' }],
            },
          ],
        },
      ],
      questions: [
        { id: 'q3', number: 3, text: 'Before all?', translations: { zh: '会前问？' }, language: null, asker: null, state: 'unanswered', answer: null },
      ],
      recorders: [person],
      materials: [],
    };
    const all = { ...labels, ...format } as unknown as MarkdownWords;
    const seen = read(markdownOf(page, all));
    for (const part of [
      'Going on / 继续',
      'Symbiosis',
      'Secretariat',
      'Alliance',
      'Online',
      'One word.',
      'line two',
      'First part',
      '1. Wells',
      'Shen Ruolan / 沈若澜',
      'Riverside',
      'Chengdu',
      'Water.',
      '水。',
      'question 1',
      'zh: 会前问？',
      'Nair, Kochi',
      'Who?',
      'The keeper.',
      'Where?',
      'Here.',
      'anonymous',
      'slides.pdf',
      'Before all?',
      'recordedBy',
    ]) {
      expect(seen).toContain(part);
    }
    expect(seen.match(/Where\?/g)).toHaveLength(1);

    const slotAs = (changes: Partial<PublishedSlot>) =>
      read(markdownOf({ ...page, parts: page.parts.map((part) => ({ ...part, slots: part.slots.map((slot) => ({ ...slot, ...changes })) })) }, all));
    // PUB-22: the answer is the speaker's where there is one, and nobody's where several could have given it.
    expect(seen).toMatch(/Who\? Shen Ruolan The keeper\./);
    expect(seen).toMatch(/Where\? Shen Ruolan, answeredInWriting Here\./);
    expect(slotAs({ speakers: [person, person] })).toMatch(/Who\? answered The keeper\./);
    expect(slotAs({ subject: {} })).toContain('1. a talk');
    // A language that has only the place for an answer is not written down, and nobody is named as who gave none.
    const place: Block[] = [{ type: 'question', questionId: 'q1', answer: [] }];
    expect(slotAs({ minutes: { en: [plain('Water.')], zh: place } })).not.toContain('zh ');
    expect(slotAs({ minutes: { en: [plain('Water.'), ...place] } })).toMatch(/Who\? answered/);
    expect(slotAs({ speakers: [{ ...person, position: 'warden', positionIn: { zh: '理事' } }] })).toContain('沈若澜, warden / 理事, Riverside');
    expect(seen).toContain('slides.pdf (5 bytes)');
  });
});
