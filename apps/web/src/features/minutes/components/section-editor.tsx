import { langTag } from '@plenary/i18n';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MinutesDoc } from '../../../minutes/minutes-doc.ts';
import { fieldOf } from '../../../minutes/text.ts';
import { classes } from '../../../ui/classes.ts';
import type { Editors, Place } from '../use-editors.ts';
import { extensionsOf } from './nodes/extensions.ts';
import styles from './section-editor.module.css';

type Props = {
  minutes: MinutesDoc;
  place: Place;
  editors: Editors;
  you: { id: string; name: string };
  label: string;
  /** how a stamp reads */
  time(at: number): string;
};

/** The page's own composition ends a moment before the editor has taken it in, in ms. */
const SETTLING = 60;

/** One slot's text in one language. */
export function SectionEditor({ minutes, place, editors, you, label, time }: Props) {
  const { t } = useTranslation('minutes');
  const { slotId, language } = place;
  const holder = useRef({});
  const latest = useRef(time);
  latest.current = time;
  const extensions = useMemo(
    () => extensionsOf({ minutes, field: fieldOf(slotId, language), you, time: (at) => latest.current(at) }),
    [minutes, slotId, language, you],
  );
  const editor = useEditor(
    {
      extensions,
      shouldRerenderOnTransaction: false,
      // A style put into the page at run time is refused there: ours are in the style sheet.
      injectCSS: false,
      editorProps: {
        attributes: {
          class: classes('serif t-record', styles['text']),
          lang: langTag(language),
          'aria-label': label,
          role: 'textbox',
          'aria-multiline': 'true',
          'data-hint': t('write'),
        },
        handleDOMEvents: {
          compositionstart: () => {
            minutes.held.hold(holder.current);
            return false;
          },
          compositionend: (view) => {
            setTimeout(() => view.composing || minutes.held.release(holder.current), SETTLING);
            return false;
          },
        },
      },
      onFocus() {
        editors.visit({ slotId, language });
        minutes.awareness.setLocalStateField('place', { slotId, language });
      },
    },
    [extensions, language],
  );
  useEffect(() => editors.put({ slotId, language }, editor), [editors, slotId, language, editor]);
  useEffect(() => {
    const mine = holder.current;
    return () => minutes.held.release(mine);
  }, [minutes]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press below the last line writes there, as on paper; the keyboard has its own way
    <div
      className={styles['editor']}
      onMouseDown={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        const last = editor.state.doc.lastChild;
        if (last && !last.isTextblock) editor.chain().insertContentAt(editor.state.doc.content.size, { type: 'paragraph' }).focus('end').run();
        else editor.commands.focus('end');
      }}
    >
      <EditorContent editor={editor} />
    </div>
  );
}
