import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scrollFocus } from '../../../lib/scroll-focus.ts';
import { useNarrow, usePhone } from '../../../lib/use-media.ts';
import { useNow } from '../../../realtime/use-live.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { KeyBar } from '../../../ui/key-bar.tsx';
import { NowNext } from '../../../ui/spine/now-next.tsx';
import { Spine } from '../../../ui/spine/spine.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { UndoBar } from '../../../ui/undo-bar.tsx';
import { COLUMNS, type Column, useQueue } from '../use-queue.ts';
import { queueKeys, useKeyWords, useQueueKeys } from '../use-queue-keys.ts';
import { ApprovedColumn } from './approved-column.tsx';
import { BehalfDialog } from './behalf-dialog.tsx';
import { FindBar } from './find-bar.tsx';
import { FloorColumn } from './floor-column.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { QuestionDialogs } from './question-dialogs.tsx';
import { QueueBar } from './queue-bar.tsx';
import styles from './queue-screen.module.css';
import { RefusedBanner } from './refused-banner.tsx';
import { RestDialog } from './rest-dialog.tsx';
import { ReviewColumn } from './review-column.tsx';
import { RulesDialog } from './rules-dialog.tsx';
import { SlotQuestions } from './slot-questions.tsx';

const VIEWS = { review: ReviewColumn, approved: ApprovedColumn, floor: FloorColumn };

/** The moderator's queue: work flows from left to right. Where there is no room for three columns, they are tabs. */
export function QueueScreen() {
  const { t } = useTranslation('qna');
  const queue = useQueue();
  const [finding, setFinding] = useState(false);
  const [looking, setLooking] = useState(false);
  const table = queueKeys(queue, () => setFinding(true));
  useQueueKeys(queue, table);
  const words = useKeyWords();
  const now = useNow();
  const narrow = usePhone();
  const { column, columns, subject, done } = queue;
  const Shown = VIEWS[column];
  const titles = { review: t('queue.review'), approved: t('approved'), floor: t('queue.floor') };
  return (
    <div className={styles['screen']}>
      <QueueBar queue={queue} onFind={() => setFinding(true)} />
      <RefusedBanner queue={queue} />
      {(finding || queue.narrowed) && <FindBar queue={queue} finding={finding} onLeave={() => setFinding(false)} />}
      {narrow ? (
        <main className={styles['narrow']}>
          <NowNext onOpen={() => setLooking(true)} />
          <Dialog open={looking} onClose={() => setLooking(false)} title={t('queue.bySlot')}>
            <BySlot queue={queue} now={now} onShown={() => setLooking(false)} />
          </Dialog>
          <Tabs<Column>
            label={t('queue.columns')}
            current={column}
            onChoose={queue.show}
            tabs={COLUMNS.map((key) => ({ key, label: titles[key], ...(key !== 'floor' && { count: columns[key].length }) }))}
          >
            <Shown queue={queue} now={now} />
          </Tabs>
        </main>
      ) : (
        <Wide queue={queue} now={now} />
      )}
      {done && (
        <div className={styles['undo']}>
          <UndoBar key={done.id} onUndo={() => void queue.undo()} onOver={queue.forgetDone}>
            {done.words}
          </UndoBar>
        </div>
      )}
      {!narrow && <KeyBar keys={table.filter(({ foot }) => foot).map((key) => ({ keys: key.caps, does: words(key) }))} />}
      {subject && (
        <div key={subject.id}>
          <QuestionDialogs question={subject} queue={queue} now={now} />
        </div>
      )}
      <BehalfDialog queue={queue} />
      <RulesDialog queue={queue} />
      <RestDialog queue={queue} now={now} />
      <KeysDialog queue={queue} table={table} />
    </div>
  );
}

/** The running order with the questions of each slot. */
function BySlot({ queue, now, heading, onShown }: { queue: ReturnType<typeof useQueue>; now: number; heading?: string; onShown?: () => void }) {
  const { state } = queue;
  return (
    <Spine
      state={state}
      now={now}
      dense
      {...(heading && { heading })}
      zone={state.details.zone}
      line={(slotId) => <SlotQuestions queue={queue} slotId={slotId} onShown={onShown} />}
      foot={null}
    />
  );
}

/** The columns side by side; on a tablet two of them, the one that is worked in and the next. */
function Wide({ queue, now }: { queue: ReturnType<typeof useQueue>; now: number }) {
  const { t } = useTranslation('qna');
  const tablet = useNarrow();
  const { column } = queue;
  const shown = tablet ? (column === 'review' ? (['review', 'approved'] as const) : (['approved', 'floor'] as const)) : COLUMNS;
  return (
    <main className={tablet ? styles['two'] : styles['wide']}>
      {!tablet && (
        <div ref={scrollFocus} className={styles['spine']}>
          <BySlot queue={queue} now={now} heading={t('queue.bySlot')} />
        </div>
      )}
      {shown.map((key) => {
        const View = VIEWS[key];
        return <View key={key} queue={queue} now={now} />;
      })}
    </main>
  );
}
