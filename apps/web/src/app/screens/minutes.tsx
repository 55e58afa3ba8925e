import { isOver } from '@plenary/domain';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import MinutesScreen from '../../features/minutes/components/minutes-screen.tsx';
import { useNarrow } from '../../lib/use-media.ts';
import { useLiveState } from '../../realtime/use-live.ts';
import { StageView } from './stage.ts';

/** All sentences of the screen at once: a pane that asked for its own later would take the screen away for a moment. */
const SENTENCES = ['minutes', 'stage'] as const;

/** `/s/<slug>/minutes`, with a small stage to write by while there is one. */
export default function Minutes() {
  useTranslation(SENTENCES);
  const open = useLiveState((state) => state.doorsOpenedAt !== null && !isOver(state));
  const narrow = useNarrow();
  const stage = open && !narrow && (
    <Suspense fallback={null}>
      <StageView compact />
    </Suspense>
  );
  return <MinutesScreen stage={stage} />;
}
