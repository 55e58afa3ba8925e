import { lazy } from 'react';
import { stageLink } from '../../media/stage-link.ts';

const stageView = () => import('../../features/stage/components/stage-view.tsx');

/** Video weighs more than all the rest: it comes after the room itself stands. */
export const StageView = lazy(stageView);
export const SpeakerScreen = lazy(() => import('../../features/stage/components/speaker-screen.tsx'));

/** Where the page says that the doors of its room stand open, comes in to the stage while the room is still being read. */
export function comeInEarly({ dataset: { stage } }: HTMLElement): void {
  if (!stage) return;
  stageLink(stage).comeIn();
  void stageView();
}
