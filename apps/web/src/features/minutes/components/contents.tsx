import type { SessionState } from '@plenary/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PHONE, useMedia } from '../../../lib/use-media.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Said } from '../../../ui/said.tsx';
import { Spine } from '../../../ui/spine/spine.tsx';
import { SpineLaid } from '../../../ui/spine/spine-laid.tsx';
import type { Writer } from '../use-writers.ts';
import styles from './contents.module.css';
import { Initials } from './initials.tsx';
import { anchorOf } from './section.tsx';

type Props = { state: SessionState; now: number; words: Record<string, number>; writers: Writer[]; languages: number };

/** The running order as the table of contents, with what is written in each slot and who is there. On a phone it is laid down, and opens. */
export function Contents({ state, now, words, writers }: Props) {
  const { t } = useTranslation('minutes');
  const phone = useMedia(PHONE);
  const [open, setOpen] = useState(false);
  const line = (slotId: string) => {
    const count = words[slotId] ?? 0;
    const present = writers.filter((writer) => writer.place?.slotId === slotId);
    if (count === 0 && present.length === 0) return null;
    return (
      <span className={`digits ${styles['line']}`}>
        {count > 0 && t('words', { count })}
        {present.map((writer) => (
          <Initials key={writer.id} id={writer.id} name={writer.name} small />
        ))}
      </span>
    );
  };
  const spine = <Spine state={state} now={now} heading={t('contents')} zone={state.details.zone} dense line={line} href={(slotId) => `#${anchorOf(slotId)}`} />;
  if (!phone) return spine;
  return (
    <div className={styles['laid']}>
      <SpineLaid state={state} now={now} onOpen={() => setOpen(true)} />
      <Dialog open={open} onClose={() => setOpen(false)} title={<Said of={state.details.title} original={state.details.languages[0] ?? 'en'} />}>
        {/* biome-ignore lint/a11y: a section that is chosen closes the list; its link is the control, and answers to the keys */}
        <div className={styles['list']} onClick={(event) => event.target instanceof Element && event.target.closest('a') && setOpen(false)}>
          {spine}
        </div>
      </Dialog>
    </div>
  );
}
