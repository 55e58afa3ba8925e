import type { Editor } from '@tiptap/core';

/** The innermost of these blocks around the caret: its depth, or null. */
function depthOf(editor: Editor, names: readonly string[]): number | null {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth--) if (names.includes($from.node(depth).type.name)) return depth;
  return null;
}

const BLOCKS = ['questionBlock', 'remark'];

/** Enter in an empty last line leaves the block, as it leaves a list. */
function leaveByEnter(editor: Editor): boolean {
  const { selection } = editor.state;
  const depth = depthOf(editor, BLOCKS);
  if (depth === null || !selection.empty || selection.$from.depth !== depth + 1 || selection.$from.parent.content.size > 0) return false;
  const block = selection.$from.node(depth);
  if (block.childCount < 2 || selection.$from.index(depth) !== block.childCount - 1) return false;
  const after = selection.$from.after(depth);
  const line = { from: selection.$from.before(), to: selection.$from.after() };
  const place = after - (line.to - line.from);
  return editor
    .chain()
    .deleteRange(line)
    .insertContentAt(place, { type: 'paragraph' })
    .setTextSelection(place + 1)
    .run();
}

/** An arrow in the first or last line of a block at the beginning or end of the section makes room beyond it. */
function leaveByArrow(editor: Editor, way: 'up' | 'down'): boolean {
  const { $from, empty } = editor.state.selection;
  const depth = depthOf(editor, BLOCKS);
  if (depth === null || !empty || !editor.view.endOfTextblock(way)) return false;
  const up = way === 'up';
  const place = up ? $from.before(depth) : $from.after(depth);
  const outermost = up
    ? place === 0 && $from.index(depth) === 0
    : place === editor.state.doc.content.size && $from.indexAfter(depth) === $from.node(depth).childCount;
  if (!outermost) return false;
  return editor
    .chain()
    .insertContentAt(place, { type: 'paragraph' })
    .setTextSelection(place + 1)
    .run();
}

/** The keys out of a block. */
export const leaveKeys = (): Record<string, ({ editor }: { editor: Editor }) => boolean> => ({
  Enter: ({ editor }) => leaveByEnter(editor),
  ArrowUp: ({ editor }) => leaveByArrow(editor, 'up'),
  ArrowDown: ({ editor }) => leaveByArrow(editor, 'down'),
});
