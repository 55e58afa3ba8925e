import type { Send, StageView } from './stage-types.ts';

/** How a switch stands: what is really sent; while the stage is away, what will be sent once it is back. */
export const isOn = ({ status, wants, sends }: Pick<StageView, 'status' | 'wants' | 'sends'>, what: Send): boolean => (status === 'live' ? sends : wants)[what];
