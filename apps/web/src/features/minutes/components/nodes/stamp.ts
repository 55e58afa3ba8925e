import { Extension } from '@tiptap/core';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    stamp: {
      /** Marks the paragraph with a time, ms since 1970; one that has words and a time already is followed by a new one. */
      stamp(at: number): ReturnType;
    };
  }
}

type Options = { /** how a stamp reads in the margin */ time(at: number): string };

/** The time at which a paragraph was said, shown in the margin and kept as an attribute of the paragraph. */
export const Stamp = Extension.create<Options>({
  name: 'stamp',
  addOptions: () => ({ time: String }),
  addGlobalAttributes() {
    return [
      {
        types: ['paragraph'],
        attributes: {
          at: {
            default: null,
            keepOnSplit: false,
            parseHTML: () => null,
            renderHTML: ({ at }: Record<string, unknown>) => (typeof at === 'number' ? { 'data-time': this.options.time(at) } : {}),
          },
        },
      },
    ];
  },
  addCommands() {
    return {
      stamp:
        (at) =>
        ({ state, commands, chain }) => {
          const { parent } = state.selection.$from;
          if (parent.type.name !== 'paragraph') return false;
          if (parent.attrs['at'] === null || parent.content.size === 0) return commands.updateAttributes('paragraph', { at });
          return chain().setTextSelection(state.selection.$from.end()).splitBlock().updateAttributes('paragraph', { at }).run();
        },
    };
  },
});
