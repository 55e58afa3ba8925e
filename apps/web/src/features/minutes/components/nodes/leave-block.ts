import type { Editor } from '@tiptap/core';

/** The innermost of these blocks around the caret: its depth, or null. */
function depthOf(editor: Editor, names: readonly string[]): number | null {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth--) if (names.includes($from.node(depth).type.name)) return depth;
  return null;
}

const BLOCKS = ['questionBlock', 'remark'];

/** Enter in an empty last line leaves the block, as it leaves a list. */
export function leaveByEnter(editor: Editor): boolean {
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

/** Arrow down in the last line of a block at the end of the section makes room below it. */
export function leaveByArrow(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  const depth = depthOf(editor, BLOCKS);
  if (depth === null || !empty || !editor.view.endOfTextblock('down')) return false;
  const after = $from.after(depth);
  if (after < editor.state.doc.content.size || $from.index(depth) !== $from.node(depth).childCount - 1) return false;
  return editor
    .chain()
    .insertContentAt(after, { type: 'paragraph' })
    .setTextSelection(after + 1)
    .run();
}
