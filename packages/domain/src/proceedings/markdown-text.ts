import type { Block, Run } from '@plenary/contracts';

/** Text that must read as itself: every sign that Markdown could take for its own is escaped. */
const escapeSigns = (text: string) => text.replace(/[\\`*_{}[\]<>#|~&!$^]/g, '\\$&');
/** What begins a line could make a list, a rule or an underlined heading of it; leading spaces a block of code. */
const escapeStart = (line: string) =>
  line
    .trimStart()
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');

/** One line: line breaks become spaces. */
export const inline = (text: string): string => escapeStart(escapeSigns(text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')));
/** Several lines, each a line of its own within one paragraph. */
export const lines = (text: string): string =>
  text
    .split(/[\r\n\u2028\u2029]+/)
    .filter((line) => line.trim() !== '')
    .map((line) => escapeStart(escapeSigns(line)).trimEnd())
    .join('\\\n');

/** Text of a run; its line breaks stay. */
const escapeRun = (text: string): string => escapeSigns(text).replace(/[\r\n]+/g, '\\\n');
/** What stands in a run before its first letter or digit, from there to its last, and after that. */
const EDGES = /^([^\p{L}\p{N}]*)(.*[\p{L}\p{N}]\p{M}*)?(.*)$/su;
/**
 * Marks hug letters: Markdown shows the stars where a space stands inside them, or punctuation inside and a letter outside, as in
 * Chinese and Japanese, which put no space between. A run without a letter gets no marks: whether they held would hang on its neighbours.
 */
const runToMarkdown = ({ text, bold, italic, link }: Run): string => {
  const [, before = '', core = '', after = ''] = EDGES.exec(text) ?? [];
  const mark = core === '' ? '' : `${bold ? '**' : ''}${italic ? '*' : ''}`;
  const marked = `${escapeRun(before)}${mark}${escapeRun(core)}${mark}${escapeRun(after)}`;
  return link ? `[${marked}](<${link.replace(/[<>\\\s]/g, encodeURIComponent)}>)` : marked;
};
const runsToMarkdown = (runs: Run[]): string => runs.map(runToMarkdown).join('').split('\n').map(escapeStart).join('\n').trimEnd();

const indent = (text: string, first: string, rest: string) =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line === '' ? '' : rest) + line)
    .join('\n');
const quote = (text: string) =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

export type BlockWords = { time(at: number): string; question(id: string, answer: string): string };

/** Blocks as Markdown, a blank line between them. */
export function blocksToMarkdown(blocks: Block[], words: BlockWords): string {
  const inner = (some: Block[]) => blocksToMarkdown(some, words);
  const paragraphs = blocks.map((block): string => {
    switch (block.type) {
      case 'paragraph':
        return `${block.at === undefined ? '' : `*${words.time(block.at)}* `}${runsToMarkdown(block.runs)}`;
      case 'heading':
        return `#### ${runsToMarkdown(block.runs).replace(/\\?\n/g, ' ')}`;
      case 'list':
        return block.items
          .map((item, index) => {
            const mark = block.ordered ? `${(block.start ?? 1) + index}. ` : '- ';
            // What belongs to a point begins under its first word, however many digits its number has.
            return indent(inner(item), mark, ' '.repeat(mark.length));
          })
          .join('\n');
      case 'quote':
        return quote(inner(block.blocks));
      case 'remark':
        return quote([`**${inline(block.name)}**`, inner(block.blocks)].filter(Boolean).join('\n\n'));
      case 'question':
        return words.question(block.questionId, inner(block.answer));
    }
  });
  return paragraphs.filter(Boolean).join('\n\n');
}
