import type { Block, Run } from '@plenary/contracts';

const textOfRuns = (runs: Run[]) => runs.map((run) => run.text).join('');

/** A block's words without their form, one line a paragraph. */
export function textOf(blocks: Block[]): string {
  const lines = blocks.map((block) => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return textOfRuns(block.runs);
      case 'list':
        return block.items.map(textOf).join('\n');
      case 'quote':
        return textOf(block.blocks);
      case 'remark':
        return `${block.name}: ${textOf(block.blocks)}`;
      case 'question':
        return textOf(block.answer);
    }
  });
  return lines.filter((line) => line.trim() !== '').join('\n');
}

export const isEmpty = (blocks: Block[]): boolean => textOf(blocks).trim() === '';

/** Ids of the questions that stand among these blocks, in order, at any depth. */
export const questionsIn = (blocks: Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'question') return [block.questionId];
    if (block.type === 'list') return block.items.flatMap(questionsIn);
    return block.type === 'quote' || block.type === 'remark' ? questionsIn(block.blocks) : [];
  });

/** The blocks of one question's answer, wherever it stands; null when it does not. */
export function answerOf(blocks: Block[], questionId: string): Block[] | null {
  for (const block of blocks) {
    if (block.type === 'question' && block.questionId === questionId) return block.answer;
    const inside = block.type === 'list' ? block.items.flat() : block.type === 'quote' || block.type === 'remark' ? block.blocks : [];
    const found = answerOf(inside, questionId);
    if (found) return found;
  }
  return null;
}

/**
 * The blocks as they are published: paragraphs that hold nothing are left out, a question that the page does not show
 * (or shows a second time) leaves the words written under it in place. Nothing readable is dropped.
 */
export function tidy(blocks: Block[], shown: ReadonlySet<string>, seen = new Set<string>()): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return textOfRuns(block.runs).trim() === '' ? [] : [block];
      case 'list': {
        const items = block.items.map((item) => tidy(item, shown, seen)).filter((item) => item.length > 0);
        return items.length > 0 ? [{ ...block, items }] : [];
      }
      case 'quote':
      case 'remark': {
        const inner = tidy(block.blocks, shown, seen);
        return inner.length > 0 ? [{ ...block, blocks: inner }] : [];
      }
      case 'question': {
        const first = shown.has(block.questionId) && !seen.has(block.questionId);
        seen.add(block.questionId);
        const answer = tidy(block.answer, shown, seen);
        return first ? [{ ...block, answer }] : answer;
      }
    }
  });
}
