import { Node } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { leaveKeys } from './leave-block.ts';
import { RemarkView } from './remark-view.tsx';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    remark: {
      /**
       * Frames what is chosen as what a named person said; inside a remark: takes the frame off. Where nothing is chosen a remark begins in an
       * empty line, else below what stands there: framing would make another's words somebody's, and what is just being typed in it would be lost.
       */
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
        ({ chain, commands, editor, dispatch, state: { selection } }) => {
          const inside = editor.isActive(this.name);
          // Without a dispatch somebody only asks whether it could be done.
          if (dispatch) editor.storage.remark.asks = !inside;
          const { $from, empty } = selection;
          if (inside || !empty || ($from.depth === 1 && $from.parent.content.size === 0)) return commands.toggleWrap(this.name, { name: '' });
          const below = $from.after(1);
          return chain()
            .insertContentAt(below, { type: this.name, content: [{ type: 'paragraph' }] })
            .setTextSelection(below + 2)
            .run();
        },
    };
  },
  addKeyboardShortcuts: leaveKeys,
});
