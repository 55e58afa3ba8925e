import { isOver } from '@plenary/domain';
import { useTranslation } from 'react-i18next';
import { AskBox } from '../../features/qna/components/ask-box.tsx';
import { FateNews } from '../../features/qna/components/fate-news.tsx';
import { ForYou } from '../../features/qna/components/for-you.tsx';
import { QuestionPane } from '../../features/qna/components/question-pane.tsx';
import { Over } from '../../features/room/components/over.tsx';
import { RoomBar } from '../../features/room/components/room-bar.tsx';
import { WaitingRoom } from '../../features/room/components/waiting-room.tsx';
import { useLive } from '../../realtime/use-live.ts';
import { LiveRoom } from './live-room.tsx';
import { SpeakerScreen } from './stage.ts';

/** All sentences of the screen at once: a pane that asked for its own later would take the screen away for a moment. */
const SENTENCES = ['room', 'qna'] as const;

/** `/s/<slug>/room`: before the doors, in the room (speakers have their own), and afterwards. */
export default function Room() {
  useTranslation(SENTENCES);
  const { state, me } = useLive();
  if (isOver(state)) {
    return (
      <>
        <RoomBar />
        <Over after={<ForYou />} />
      </>
    );
  }
  const open = state.doorsOpenedAt !== null;
  // Between the device check and their slot, speakers are in the room like everybody else.
  if (me.roles.includes('speaker')) return <SpeakerScreen meanwhile={open && <LiveRoom />} />;
  if (open) return <LiveRoom />;
  return (
    <>
      <RoomBar />
      <WaitingRoom
        asking={
          <>
            <FateNews />
            <QuestionPane />
            <AskBox to={null} />
          </>
        }
      />
    </>
  );
}
