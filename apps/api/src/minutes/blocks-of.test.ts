import { describe, expect, it } from 'vitest';
import { Doc, XmlElement, type XmlFragment, XmlText } from 'yjs';
import { blocksOf } from './blocks-of.ts';

type Tree = string | [name: string, attributes: Record<string, unknown>, ...children: Tree[]];
const nodeOf = (tree: Tree): XmlElement | XmlText => {
  if (typeof tree === 'string') return new XmlText(tree);
  const [name, attributes, ...children] = tree;
  const element = new XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value as string);
  element.insert(0, children.map(nodeOf));
  return element;
};
const fragmentOf = (...trees: Tree[]): XmlFragment => {
  const fragment = new Doc().getXmlFragment('slot/en');
  fragment.insert(0, trees.map(nodeOf));
  return fragment;
};
const p = (text: string) => ({ type: 'paragraph' as const, runs: [{ text }] });

describe('a fragment as blocks', () => {
  it('M-19 keeps paragraphs, headings, lists, quotations, remarks, questions and stamps', () => {
    const fragment = fragmentOf(
      ['paragraph', { at: 1_000 }, 'said'],
      ['heading', { level: 3 }, 'Wells'],
      ['orderedList', { start: 1 }, ['listItem', {}, ['paragraph', {}, 'one'], ['bulletList', {}, ['listItem', {}, ['paragraph', {}, 'inner']]]]],
      ['blockquote', {}, ['paragraph', {}, 'quoted']],
      ['remark', { name: ' Higa ' }, ['paragraph', {}, 'rope']],
      ['questionBlock', { questionId: 'q1', number: '4' }, ['paragraph', {}, 'the keeper']],
      ['paragraph', {}, 'two', ['hardBreak', {}], 'lines'],
    );
    expect(blocksOf(fragment)).toEqual([
      { type: 'paragraph', runs: [{ text: 'said' }], at: 1_000 },
      { type: 'heading', runs: [{ text: 'Wells' }] },
      { type: 'list', ordered: true, items: [[p('one'), { type: 'list', ordered: false, items: [[p('inner')]] }]] },
      { type: 'quote', blocks: [p('quoted')] },
      { type: 'remark', name: 'Higa', blocks: [p('rope')] },
      { type: 'question', questionId: 'q1', answer: [p('the keeper')] },
      { type: 'paragraph', runs: [{ text: 'two' }, { text: '\n' }, { text: 'lines' }] },
    ]);
  });

  it('PUB-19 keeps the number that a list begins with, and no number that is none', () => {
    const starts = [3, 0, 1, '2', -4, 1.5, 10_000_000_000].map((start) => ['orderedList', { start }, ['listItem', {}, ['paragraph', {}, 'point']]] as Tree);
    expect(blocksOf(fragmentOf(...starts)).map((block) => block.type === 'list' && block.start)).toEqual([3, 0, ...Array.from({ length: 5 }, () => undefined)]);
  });

  it('M-19 keeps bold, italic and links of the web; other addresses are text', () => {
    const fragment = fragmentOf(['paragraph', {}, '']);
    const text = (fragment.get(0) as XmlElement).get(0) as XmlText;
    text.applyDelta([
      { insert: 'a', attributes: { bold: {} } },
      { insert: 'b', attributes: { 'italic--x1': {}, link: { href: 'https://example.org' } } },
      { insert: 'c', attributes: { link: { href: 'javascript:alert(1)' } } },
      { insert: 'd', attributes: { bold: null } },
    ]);
    expect(blocksOf(fragment)).toEqual([
      { type: 'paragraph', runs: [{ text: 'a', bold: true }, { text: 'b', italic: true, link: 'https://example.org' }, { text: 'c' }, { text: 'd' }] },
    ]);
  });

  it('M-19 keeps the words of what it does not know, and of what is where it should not be', () => {
    const words = JSON.stringify(
      blocksOf(
        fragmentOf(
          'bare',
          ['table', {}, ['row', {}, ['cell', {}, ['paragraph', {}, 'in a cell']]]],
          ['codeBlock', {}, 'some code'],
          ['bulletList', {}, ['paragraph', {}, 'no item'], 'loose'],
          ['listItem', {}, ['paragraph', {}, 'stray']],
          ['remark', {}, ['paragraph', {}, 'by nobody']],
          ['questionBlock', { questionId: 5 }, ['paragraph', {}, 'no id']],
          ['paragraph', { at: 'noon' }, ['mention', {}, 'Ana'], ' went'],
        ),
      ),
    );
    for (const word of ['bare', 'in a cell', 'some code', 'no item', 'loose', 'stray', 'by nobody', 'no id', 'Ana', ' went']) expect(words).toContain(word);
  });

  it('M-19 does not break on a tree of any depth', () => {
    const fragment = fragmentOf();
    let inner: XmlFragment = fragment;
    for (let depth = 0; depth < 3_000; depth++) {
      const next = new XmlElement('blockquote');
      inner.insert(0, [next]);
      inner = next;
    }
    inner.insert(0, [new XmlText('deep down')]);
    expect(JSON.stringify(blocksOf(fragment))).toContain('deep down');
  });
});
