import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scrollFocus } from '../../../lib/scroll-focus.ts';
import { useFailure } from '../../../lib/use-failure.ts';
import { useNarrow } from '../../../lib/use-media.ts';
import { useNow } from '../../../realtime/use-live.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { KeyBar } from '../../../ui/key-bar.tsx';
import { Spine } from '../../../ui/spine/spine.tsx';
import { SpineLaid } from '../../../ui/spine/spine-laid.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { COLUMNS, type Column, useQueue } from '../use-queue.ts';
import { useQueueKeys } from '../use-queue-keys.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { ApprovedColumn } from './approved-column.tsx';
import { DeferDialog } from './defer-dialog.tsx';
import { FloorColumn } from './floor-column.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { QueueBar } from './queue-bar.tsx';
import styles from './queue-screen.module.css';
import { ReviewColumn } from './review-column.tsx';
import { SlotQuestions } from './slot-questions.tsx';

const VIEWS = { review: ReviewColumn, approved: ApprovedColumn, floor: FloorColumn };

/** The moderator's queue: work flows from left to right. Where there is no room for three columns, they are tabs. */
export function QueueScreen() {
  const { t } = useTranslation('qna');
  const queue = useQueue();
  useQueueKeys(queue);
  const now = useNow();
  const narrow = useNarrow();
  const [tab, setTab] = useState<Column>('review');
  const { state, chosen, columns } = queue;
  const Shown = VIEWS[tab];
  const titles = { review: t('queue.review'), approved: t('approved'), floor: t('queue.floor') };
  return (
    <div className={styles['screen']}>
      <QueueBar queue={queue} />
      <Refused queue={queue} />
      {narrow ? (
        <main className={styles['narrow']}>
          <div className={styles['laid']}>
            <SpineLaid state={state} now={now} />
          </div>
          <Tabs<Column>
            label={t('queue.columns')}
            current={tab}
            onChoose={setTab}
            tabs={COLUMNS.map((key) => ({ key, label: titles[key], count: columns[key].length }))}
          >
            <Shown queue={queue} now={now} />
          </Tabs>
        </main>
      ) : (
        <main className={styles['wide']}>
          <div ref={scrollFocus} className={styles['spine']}>
            <Spine
              state={state}
              now={now}
              dense
              heading={t('queue.bySlot')}
              zone={state.details.zone}
              line={(slotId) => <SlotQuestions state={state} slotId={slotId} />}
              foot={null}
            />
          </div>
          <ReviewColumn queue={queue} now={now} />
          <ApprovedColumn queue={queue} now={now} />
          <FloorColumn queue={queue} now={now} />
        </main>
      )}
      {!narrow && <QueueKeys />}
      {chosen && (
        <div key={chosen.id}>
          <MergeDialog question={chosen} queue={queue} />
          <DeferDialog question={chosen} queue={queue} now={now} />
          <AnswerDialog question={chosen} queue={queue} />
        </div>
      )}
    </div>
  );
}

function Refused({ queue: { failure, dismiss } }: { queue: ReturnType<typeof useQueue> }) {
  const { t } = useTranslation('ui');
  const say = useFailure();
  if (!failure) return null;
  return (
    <Banner
      kind="red"
      icon={<IconAlertTriangle aria-hidden="true" />}
      acts={
        <Button size="dense" onClick={dismiss}>
          {t('status.dismiss')}
        </Button>
      }
    >
      {say(failure)}
    </Banner>
  );
}

function QueueKeys() {
  const { t } = useTranslation('qna');
  return (
    <KeyBar
      keys={[
        { keys: ['J', 'K'], does: t('keys.move') },
        { keys: ['←', '→'], does: t('keys.column') },
        { keys: ['A'], does: t('act.approve') },
        { keys: ['D'], does: t('act.decline') },
        { keys: ['M'], does: t('act.merge') },
        { keys: ['L'], does: t('act.put-live') },
        { keys: ['X'], does: t('act.answer') },
        { keys: ['W'], does: t('act.write') },
        { keys: ['F'], does: t('act.defer') },
        { keys: ['R'], does: t('act.back') },
      ]}
    />
  );
}
