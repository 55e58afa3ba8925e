import type { Block, Lang } from '@plenary/contracts';

/**
 * A stretch of the minutes that stands in one row, languages side by side: text between questions, or one question with its
 * answer in each language.
 */
export type Segment = { questionId: string | null; blocks: Record<Lang, Block[]> };

type Stretch = { questionId: string | null; blocks: Block[] };

const stretches = (blocks: readonly Block[]): Stretch[] => {
  const all: Stretch[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (block.type === 'question') all.push({ questionId: block.questionId, blocks: block.answer });
    else if (last && last.questionId === null) last.blocks.push(block);
    else all.push({ questionId: null, blocks: [block] });
  }
  return all;
};

/** Every language's text, cut at its questions, with what belongs together in one row. A question that one language lacks stands there all the same. */
export function segments(minutes: Record<Lang, Block[]>, languages: readonly Lang[]): Segment[] {
  const columns = languages.map((lang) => ({ lang, stretches: stretches(minutes[lang] ?? []), next: 0 }));
  const order = [...new Set(columns.flatMap((column) => column.stretches.map((one) => one.questionId)).filter((id) => id !== null))];
  const take = (questionId: string | null): Segment => {
    const blocks: Record<Lang, Block[]> = {};
    for (const column of columns) {
      const here = column.stretches[column.next];
      if (here?.questionId !== questionId) continue;
      blocks[column.lang] = here.blocks;
      column.next += 1;
    }
    return { questionId, blocks };
  };
  const rows: Segment[] = [];
  for (const questionId of [...order, null]) {
    // Text before this question; more than once where a language puts its questions in another order.
    for (let text = take(null); Object.keys(text.blocks).length > 0; text = take(null)) rows.push(text);
    if (questionId !== null) rows.push(take(questionId));
  }
  for (const column of columns)
    for (const rest of column.stretches.slice(column.next)) rows.push({ questionId: rest.questionId, blocks: { [column.lang]: rest.blocks } });
  return rows;
}

/** Rows of single blocks where every language has as many; else the stretch as it is, each language in its column. */
export function aligned(segment: Segment, languages: readonly Lang[]): Record<Lang, Block[]>[] {
  const columns = languages.map((lang) => segment.blocks[lang]).filter((blocks) => blocks !== undefined);
  const length = columns[0]?.length ?? 0;
  if (columns.length < 2 || columns.some((blocks) => blocks.length !== length)) return [segment.blocks];
  return Array.from({ length }, (_, index) =>
    Object.fromEntries(Object.entries(segment.blocks).map(([lang, blocks]) => [lang, blocks.slice(index, index + 1)])),
  );
}
