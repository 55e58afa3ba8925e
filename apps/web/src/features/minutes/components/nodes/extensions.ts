import Collaboration from '@tiptap/extension-collaboration';
import CollaborationCaret from '@tiptap/extension-collaboration-caret';
import type { Extensions } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import type { MinutesDoc } from '../../../../minutes/minutes-doc.ts';
import { caretOf } from './caret.ts';
import { Ends } from './ends.ts';
import { QuestionBlock } from './question-block.ts';
import { Remark } from './remark.ts';
import { Stamp } from './stamp.ts';

type Parts = { minutes: MinutesDoc; field: string; you: { id: string; name: string }; time(at: number): string };

/** What the minutes are made of. Whatever is left out here, the published page could not show. */
export const extensionsOf = ({ minutes, field, you, time }: Parts): Extensions => [
  StarterKit.configure({
    // Undoing is the shared document's: one undoes one's own words only.
    undoRedo: false,
    // It would write into everybody's document merely because somebody looks at it.
    trailingNode: false,
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    horizontalRule: false,
    heading: { levels: [3] },
    link: { openOnClick: false, HTMLAttributes: { rel: 'noopener noreferrer nofollow' } },
  }),
  Ends,
  Stamp.configure({ time }),
  Remark,
  QuestionBlock,
  Collaboration.configure({ document: minutes.doc, field }),
  CollaborationCaret.configure({ provider: minutes, user: you, render: caretOf, selectionRender: () => ({}) }),
];
