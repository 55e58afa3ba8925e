import { LIMITS } from '@plenary/contracts';
import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveState } from '../../../../realtime/use-live.ts';
import { classes } from '../../../../ui/classes.ts';
import { writeAt } from '../../write-at.ts';
import styles from './blocks.module.css';

/** A remark: who made it, in a field of its own, and what was said. */
export function RemarkView({ node, updateAttributes, editor }: NodeViewProps) {
  const { t } = useTranslation('minutes');
  const id = useId();
  const known = useLiveState((state) => state.participants);
  const kept = String(node.attrs['name']);
  const [name, setName] = useState(kept);
  useEffect(() => setName(kept), [kept]);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const { remark } = editor.storage;
    if (!remark.asks) return;
    remark.asks = false;
    field.current?.focus();
  }, [editor]);
  // Only what is complete goes to the others: half a syllable is not a name.
  const keep = () => name !== kept && updateAttributes({ name: name.trim() });
  return (
    <NodeViewWrapper className={styles['remark']}>
      <div contentEditable={false} className={styles['remarkHead']}>
        <label htmlFor={id} className={styles['label']}>
          {t('remarkBy')}
        </label>
        <input
          id={id}
          ref={field}
          dir="auto"
          className={styles['name']}
          value={name}
          maxLength={LIMITS.name}
          placeholder={t('remarkName')}
          list={`${id}-people`}
          disabled={!editor.isEditable}
          onChange={(event) => setName(event.target.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            keep();
            writeAt(editor);
          }}
        />
        <datalist id={`${id}-people`}>
          {Object.values(known).map((person) => (
            <option key={person.id} value={person.name} />
          ))}
        </datalist>
      </div>
      <NodeViewContent className={classes(styles['content'], node.textContent === '' && styles['blank'])} data-hint={t('write')} />
    </NodeViewWrapper>
  );
}
