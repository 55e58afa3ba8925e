import { Node } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { leaveByArrow, leaveByEnter } from './leave-block.ts';
import { RemarkView } from './remark-view.tsx';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    remark: {
      /** Frames the chosen blocks as what a named person said; again: takes the frame off. */
      toggleRemark(): ReturnType;
    };
  }
  interface Storage {
    /** A remark was just framed here, and asks for its name first. Others' remarks never take the caret. */
    remark: { asks: boolean };
  }
}

/** Something a named person said that was not a question of the queue. */
export const Remark = Node.create({
  name: 'remark',
  group: 'block',
  content: 'block*',
  defining: true,
  addAttributes: () => ({
    name: { default: '', renderHTML: ({ name }) => ({ 'data-name': name }), parseHTML: (element) => element.getAttribute('data-name') ?? '' },
  }),
  parseHTML: () => [{ tag: 'aside[data-remark]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', { ...HTMLAttributes, 'data-remark': '' }, 0],
  addStorage: () => ({ asks: false }),
  addNodeView: () => ReactNodeViewRenderer(RemarkView),
  addCommands() {
    return {
      toggleRemark:
        () =>
        ({ commands, editor, dispatch }) => {
          // Without a dispatch somebody only asks whether it could be done.
          if (dispatch) editor.storage.remark.asks = !editor.isActive(this.name);
          return commands.toggleWrap(this.name, { name: '' });
        },
    };
  },
  addKeyboardShortcuts() {
    return { Enter: ({ editor }) => leaveByEnter(editor), ArrowDown: ({ editor }) => leaveByArrow(editor) };
  },
});
