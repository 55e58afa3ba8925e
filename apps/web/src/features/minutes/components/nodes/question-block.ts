import { Node } from '@tiptap/core';
import type { Node as Block } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { leaveKeys } from './leave-block.ts';
import { QuestionView } from './question-view.tsx';

const questionsIn = (doc: Block): Set<unknown> => {
  const ids = new Set<unknown>();
  doc.forEach((child) => {
    if (child.type.name === 'questionBlock') ids.add(child.attrs['questionId']);
  });
  return ids;
};

/**
 * A question that was put: the server places it here, its head comes from the session's log, and only its answer is written here.
 * It has no rule to be made from pasted text, and what would remove it is refused.
 */
export const QuestionBlock = Node.create({
  name: 'questionBlock',
  group: 'block',
  // None is allowed too: when two recorders empty it at once, the question must stay.
  content: 'block*',
  isolating: true,
  defining: true,
  selectable: false,
  draggable: false,
  addAttributes: () => ({ questionId: { default: null }, number: { default: null } }),
  renderHTML: () => ['div', { 'data-question': '' }, 0],
  addNodeView: () => ReactNodeViewRenderer(QuestionView),
  addKeyboardShortcuts: leaveKeys,
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('keepQuestions'),
      filterTransaction(transaction, state) {
        if (!transaction.docChanged || transaction.getMeta(ySyncPluginKey)) return true;
        const after = questionsIn(transaction.doc);
        return [...questionsIn(state.doc)].every((id) => after.has(id));
      },
    }),
  ],
});
