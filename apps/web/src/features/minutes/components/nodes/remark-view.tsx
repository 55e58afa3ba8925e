import { LIMITS } from '@plenary/contracts';
import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../../../lib/composing.ts';
import { useLiveState } from '../../../../realtime/use-live.ts';
import { classes } from '../../../../ui/classes.ts';
import { writeAt } from '../../write-at.ts';
import styles from './blocks.module.css';

/** A name is kept when nobody has typed on it for this long, in ms: it need not be finished by Enter to outlive a reload. */
const PAUSE = 600;

/** A remark: who made it, in a field of its own, and what was said. */
export function RemarkView({ node, updateAttributes, editor }: NodeViewProps) {
  const { t } = useTranslation('minutes');
  const id = useId();
  const known = useLiveState((state) => state.participants);
  const kept = String(node.attrs['name']);
  const [name, setName] = useState(kept);
  const [composing, setComposing] = useState(false);
  // What is kept lacks the space that was just typed for the next word.
  useEffect(() => setName((typed) => (typed.trim() === kept ? typed : kept)), [kept]);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const { remark } = editor.storage;
    if (!remark.asks) return;
    remark.asks = false;
    field.current?.focus();
  }, [editor]);
  // Only what is complete goes to the others: half a syllable is not a name.
  const keep = () => name !== kept && name.trim() !== kept && updateAttributes({ name: name.trim() });
  const latest = useRef(keep);
  latest.current = keep;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each letter begins the pause anew
  useEffect(() => {
    if (composing) return;
    const timer = setTimeout(() => latest.current(), PAUSE);
    return () => clearTimeout(timer);
  }, [name, composing]);
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
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
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
