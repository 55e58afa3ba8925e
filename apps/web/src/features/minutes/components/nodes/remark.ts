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
  addNodeView: () => ReactNodeViewRenderer(RemarkView),
  addCommands() {
    return {
      toggleRemark:
        () =>
        ({ commands }) =>
          commands.toggleWrap(this.name, { name: '' }),
    };
  },
  addKeyboardShortcuts() {
    return { Enter: ({ editor }) => leaveByEnter(editor), ArrowDown: ({ editor }) => leaveByArrow(editor) };
  },
});
