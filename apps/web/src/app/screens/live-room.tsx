import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskBox } from '../../features/qna/components/ask-box.tsx';
import { FateNews } from '../../features/qna/components/fate-news.tsx';
import { LiveQuestion } from '../../features/qna/components/live-question.tsx';
import { QuestionPane } from '../../features/qna/components/question-pane.tsx';
import { onTheFloor } from '../../features/qna/use-questions.ts';
import { BottomBar, type RoomTab } from '../../features/room/components/bottom-bar.tsx';
import { MaterialsList } from '../../features/room/components/materials-list.tsx';
import { RoomBar } from '../../features/room/components/room-bar.tsx';
import { RoomLayout } from '../../features/room/components/room-layout.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { scrollFocus } from '../../lib/scroll-focus.ts';
import { useNarrow } from '../../lib/use-media.ts';
import { useLive, useNow } from '../../realtime/use-live.ts';
import { classes } from '../../ui/classes.ts';
import { NowNext } from '../../ui/spine/now-next.tsx';
import { Spine } from '../../ui/spine/spine.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import styles from './live-room.module.css';
import { StageView } from './stage.ts';

/** The room while the doors are open: running order, stage, questions. */
export function LiveRoom() {
  const { t } = useTranslation('room');
  const { state } = useLive();
  const narrow = useNarrow();
  const speaker = useSpeakerName();
  const [tab, setTab] = useState<RoomTab>('questions');
  const { live, approved, answered } = onTheFloor(state);
  const materials = state.materials.length > 0;
  const tabs: RoomTab[] = ['questions', ...(narrow ? (['programme'] as const) : []), ...(materials ? (['materials'] as const) : [])];
  const shown = tabs.includes(tab) ? tab : 'questions';
  const counts: Partial<Record<RoomTab, number>> = { questions: approved.length + answered.length + (live ? 1 : 0), materials: state.materials.length };
  const list = (
    <>
      <FateNews />
      <div ref={scrollFocus} className={styles['list']}>
        {shown === 'questions' && narrow && live && (
          <div className={styles['live']}>
            <LiveQuestion question={live} />
          </div>
        )}
        {shown === 'questions' && <QuestionPane />}
        {shown === 'programme' && <RunningOrder />}
        {shown === 'materials' && <MaterialsList />}
      </div>
    </>
  );

  return (
    <RoomLayout
      bar={<RoomBar />}
      spine={narrow ? null : <RunningOrder />}
      stage={
        <Suspense fallback={<div className={classes('stage', styles['coming'])} />}>
          <StageView />
        </Suspense>
      }
      between={narrow && <NowNext onOpen={() => setTab('programme')} />}
      pane={
        narrow ? (
          list
        ) : (
          <Tabs<RoomTab>
            label={t('views')}
            current={shown}
            onChoose={setTab}
            tabs={tabs.map((key) => ({ key, label: t(`tab.${key}`), ...(counts[key] && { count: counts[key] }) }))}
          >
            {list}
          </Tabs>
        )
      }
      foot={
        <>
          {shown === 'questions' && <AskBox to={speaker} />}
          {narrow && <BottomBar tabs={tabs} current={shown} onChoose={setTab} />}
        </>
      }
    />
  );
}

function RunningOrder() {
  const { state } = useLive();
  return <Spine state={state} now={useNow()} />;
}

/** Who speaks now, as the reader calls them; null between two talks. */
function useSpeakerName(): string | null {
  const { state } = useLive();
  const { locale } = useLocale();
  const slot = state.slots.find(({ id }) => id === state.currentSlotId);
  const speaker = slot?.speakerIds.map((id) => state.participants[id]).find((one) => one !== undefined);
  return speaker ? (speaker.nameIn[locale] ?? speaker.name) : null;
}
