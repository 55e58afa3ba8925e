import { lazy } from 'react';
import { screen } from '../screen.ts';

/** Video weighs more than all the rest: it comes after the room itself stands. */
export const StageView = lazy(() => import('../../features/stage/components/stage-view.tsx'));
export const SpeakerScreen = screen('stage/components/speaker-screen');
