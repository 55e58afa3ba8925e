import { type Editor, Extension } from '@tiptap/core';
import { Selection, TextSelection } from '@tiptap/pm/state';

const goTo =
  (end: 'atStart' | 'atEnd', choosing = false) =>
  ({ editor: { state, view } }: { editor: Editor }): boolean => {
    const { $head } = Selection[end](state.doc);
    const selection = choosing ? TextSelection.between(state.selection.$anchor, $head) : TextSelection.near($head);
    view.dispatch(state.tr.setSelection(selection).scrollIntoView());
    return true;
  };

/** The keys to a text's beginning and end. The browser's own do nothing in an answer: for it the locked head of a question ends the text. */
export const Ends = Extension.create({
  name: 'ends',
  addKeyboardShortcuts: () => ({
    'Ctrl-Home': goTo('atStart'),
    'Ctrl-End': goTo('atEnd'),
    'Ctrl-Shift-Home': goTo('atStart', true),
    'Ctrl-Shift-End': goTo('atEnd', true),
    // On a Mac.
    'Meta-ArrowUp': goTo('atStart'),
    'Meta-ArrowDown': goTo('atEnd'),
    'Meta-Shift-ArrowUp': goTo('atStart', true),
    'Meta-Shift-ArrowDown': goTo('atEnd', true),
  }),
});
