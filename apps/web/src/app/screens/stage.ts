import { lazy } from 'react';

/** Video weighs more than all the rest: it comes after the room itself stands. */
export const StageView = lazy(() => import('../../features/stage/components/stage-view.tsx'));
export const SpeakerScreen = lazy(() => import('../../features/stage/components/speaker-screen.tsx'));
