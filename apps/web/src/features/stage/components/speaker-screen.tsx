import { speaksNow } from '@plenary/domain';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scrollFocus } from '../../../lib/scroll-focus.ts';
import { PHONE, useMedia } from '../../../lib/use-media.ts';
import { useLive, useNow } from '../../../realtime/use-live.ts';
import { LiveMark } from '../../../ui/live-mark.tsx';
import { Said } from '../../../ui/said.tsx';
import { Spine } from '../../../ui/spine/spine.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { useStage } from '../use-stage.ts';
import { checkedDevices, rememberCheck } from './checked.ts';
import { DeviceCheck } from './device-check.tsx';
import styles from './speaker-screen.module.css';
import { Speaking } from './speaking.tsx';
import { TwoClocks } from './two-clocks.tsx';
import { Waiting } from './waiting.tsx';
import { WhenAmIOn } from './when-am-i-on.tsx';

type Props = { /** where they are while it is not their turn; without it they see the stage alone */ meanwhile?: ReactNode };

/** A speaker's place: the device check, then the room with "you are on in …", and while their slot runs the clock and the question. */
export default function SpeakerScreen({ meanwhile }: Props) {
  const { t } = useTranslation('stage');
  const { slug, state, you } = useLive();
  const now = useNow();
  const phone = useMedia(PHONE);
  const stage = useStage();
  const [checked, setChecked] = useState(() => checkedDevices(slug));
  const mine = state.slots.filter((slot) => slot.speakerIds.includes(you)).map((slot) => slot.id);
  const speaking = checked && speaksNow(state, you);
  const bare = phone && speaking;
  const title = <Said of={state.details.title} original={state.details.languages[0] ?? 'en'} />;
  const enter = () => {
    rememberCheck(slug);
    setChecked(true);
  };
  if (checked && !speaking && meanwhile) {
    return (
      <div className={styles['meanwhile']}>
        <WhenAmIOn quiet />
        <div>{meanwhile}</div>
      </div>
    );
  }
  return (
    <div className={styles['screen']}>
      {!bare && (
        <TopBar title={title} end={<TwoClocks />}>
          {speaking && <span className={styles['where']}>{t('speaker.onStage')}</span>}
          {state.phase === 'live' && <LiveMark>{t('speaker.live')}</LiveMark>}
        </TopBar>
      )}
      {!phone && (
        <div ref={scrollFocus} className={styles['spine']}>
          <Spine state={state} now={now} marked={mine} withoutClock={speaking} />
        </div>
      )}
      <main className={styles['main']}>
        {bare && <h1 className="unseen">{title}</h1>}
        {!checked ? <DeviceCheck onEnter={enter} /> : speaking ? <Speaking stage={stage} /> : <Waiting />}
      </main>
    </div>
  );
}
