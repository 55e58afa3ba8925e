import { timetable, valuesOf } from '@plenary/domain';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../../lib/time.ts';
import type { MinutesDoc } from '../../../minutes/minutes-doc.ts';
import { useLive, useNow } from '../../../realtime/use-live.ts';
import { Banner } from '../../../ui/banner.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useColumns, useDesk } from '../use-desk.ts';
import { useActive, useEditors } from '../use-editors.ts';
import { useMinutesView } from '../use-minutes.ts';
import { useSlotInView } from '../use-slot-in-view.ts';
import { useWords } from '../use-words.ts';
import { useWriters } from '../use-writers.ts';
import { Contents } from './contents.tsx';
import styles from './desk.module.css';
import { DeskBar } from './desk-bar.tsx';
import { DocumentHead } from './document-head.tsx';
import { KeysRow } from './keys-row.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { Section } from './section.tsx';
import { SidePane } from './side-pane.tsx';

/** With more editors than this, those far away are made when they come near. */
const MANY = 24;

/** The recorder's desk: contents, the document, and who is at it. */
export function Desk({ minutes, stage }: { minutes: MinutesDoc; stage: ReactNode }) {
  const { t } = useTranslation('minutes');
  const { state, slug, you: id, me } = useLive();
  const now = useNow(1_000);
  const times = useTimes();
  const { zone, languages } = state.details;
  const view = useMinutesView(minutes);
  const editors = useEditors();
  const active = useActive(editors);
  const { shown, choose } = useColumns();
  const { go, stamp } = useDesk(editors, view.ready, shown, choose);
  const writers = useWriters(minutes, id);
  const words = useWords(
    minutes,
    view.ready,
    state.slots.map((slot) => slot.id),
    languages,
  );
  const [publishing, setPublishing] = useState(false);
  const you = useMemo(() => ({ id, name: me.name }), [id, me.name]);
  const time = (at: number) => times.seconds(at, zone);
  const put = useMemo(() => new Set(valuesOf(state.questions).map((question) => question.liveSlotId)), [state.questions]);
  const rows = timetable(state, now).filter(
    ({ slot, run }) => (slot.kind !== 'break' && run.state !== 'skipped') || put.has(slot.id) || (words[slot.id] ?? 0) > 0,
  );
  const inView = useSlotInView(view.ready ? rows.map((row) => row.slot.id) : []);
  const writing = writers.filter((writer) => writer.place).length + (active ? 1 : 0);
  return (
    <div className={styles['desk']}>
      <DeskBar minutes={minutes} state={state} now={now} writing={writing} onPublish={() => setPublishing(true)} />
      {view.refused && <Banner kind="red">{t('refused')}</Banner>}
      <div className={styles['panes']}>
        <Contents state={state} now={now} words={words} writers={writers} languages={shown.length} />
        <main className={styles['sheet']}>
          <DocumentHead shown={shown} onChoose={choose} editors={editors} onStamp={stamp} />
          {rows.length === 0 && <EmptyState title={t('noSlots')} />}
          {view.ready &&
            rows.map((row) => (
              <Section
                key={row.slot.id}
                row={row}
                languages={shown}
                minutes={minutes}
                editors={editors}
                you={you}
                time={time}
                always={rows.length * shown.length <= MANY}
              />
            ))}
        </main>
        <SidePane
          stage={stage}
          state={state}
          now={now}
          zone={zone}
          writers={writers}
          you={you}
          here={active?.place ?? null}
          slotId={active?.place.slotId ?? inView ?? state.currentSlotId}
          onGo={go}
        />
      </div>
      <KeysRow languages={languages.length > 1} />
      {publishing && <PublishDialog slug={slug} onClose={() => setPublishing(false)} />}
    </div>
  );
}
