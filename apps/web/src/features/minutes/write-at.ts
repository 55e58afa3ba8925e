import type { Editor, FocusPosition } from '@tiptap/core';

/**
 * Puts the caret there; where nothing is said, where it was last. At once: Tiptap's own focus waits for the next picture, and what a quick
 * writer types until then would go elsewhere.
 */
export function writeAt(editor: Editor, position: FocusPosition = null): void {
  editor.chain().focus(position, { scrollIntoView: false }).run();
  editor.view.focus();
}
