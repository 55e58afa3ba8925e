import type { Editor, FocusPosition } from '@tiptap/core';

/**
 * Puts the caret there; where nothing is said, where it was last. At once: Tiptap's own focus waits for the next picture, and what a quick
 * writer types until then would go elsewhere.
 */
export function writeAt(editor: Editor, position: FocusPosition = null): void {
  editor.chain().focus(position, { scrollIntoView: false }).run();
  editor.view.focus();
}

/** Puts the caret at the end of a question's answer: in its last line; behind a list or a remark in a line of its own. */
export function writeAnswer(editor: Editor, questionId: string): void {
  editor.state.doc.forEach((node, offset) => {
    if (node.type.name !== 'questionBlock' || node.attrs['questionId'] !== questionId) return;
    const end = offset + node.nodeSize - 1;
    if (!node.lastChild?.isTextblock) editor.commands.insertContentAt(end, { type: 'paragraph' });
    writeAt(editor, node.lastChild?.isTextblock ? end - 1 : end + 1);
  });
}

/** The question whose block stands last in the text. */
export function lastQuestion(editor: Editor): string | undefined {
  let last: string | undefined;
  editor.state.doc.forEach((node) => {
    if (node.type.name === 'questionBlock') last = node.attrs['questionId'];
  });
  return last;
}
