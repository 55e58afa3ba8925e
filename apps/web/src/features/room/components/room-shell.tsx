import { useLive, useNow } from '../../../realtime/use-live.ts';
import { Said } from '../../../ui/said.tsx';
import { Spine } from '../../../ui/spine/spine.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';

export function RoomShell() {
  const { state } = useLive();
  const now = useNow();
  return (
    <>
      <TopBar title={<Said of={state.details.title} original={state.details.languages[0] ?? 'en'} />} />
      <Spine state={state} now={now} />
    </>
  );
}
