import { IconBlockquote, IconBold, IconClock, IconHeading, IconItalic, IconList, IconListNumbers, IconUserEdit } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../ui/button.tsx';
import styles from './tool-row.module.css';

type Props = { editor: Editor; onStamp(): void };

/** The forms that a line can take, for the text in which the writer is. */
export function ToolRow({ editor, onStamp }: Props) {
  const { t } = useTranslation('minutes');
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      heading: now.isActive('heading'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      quote: now.isActive('blockquote'),
      remark: now.isActive('remark'),
    }),
  });
  const tool = (label: string, icon: ReactNode, pressed: boolean | undefined, act: () => void) => (
    <IconButton
      size="dense"
      label={label}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      onMouseDown={(event) => event.preventDefault()}
      onClick={act}
    >
      {icon}
    </IconButton>
  );
  const chain = () => editor.chain().focus();
  return (
    <div className={styles['row']} role="toolbar" aria-label={t('tools.label')}>
      {tool(t('tools.stamp'), <IconClock />, undefined, onStamp)}
      {tool(t('tools.bold'), <IconBold />, on.bold, () => chain().toggleBold().run())}
      {tool(t('tools.italic'), <IconItalic />, on.italic, () => chain().toggleItalic().run())}
      {tool(t('tools.heading'), <IconHeading />, on.heading, () => chain().toggleHeading({ level: 3 }).run())}
      {tool(t('tools.bullets'), <IconList />, on.bullets, () => chain().toggleBulletList().run())}
      {tool(t('tools.numbers'), <IconListNumbers />, on.numbers, () => chain().toggleOrderedList().run())}
      {tool(t('tools.quote'), <IconBlockquote />, on.quote, () => chain().toggleBlockquote().run())}
      {tool(t('tools.remark'), <IconUserEdit />, on.remark, () => editor.chain().toggleRemark().run())}
    </div>
  );
}
