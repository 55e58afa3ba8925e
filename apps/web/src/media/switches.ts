import type { Send, StageView } from './stage-types.ts';

type Stands = Pick<StageView, 'status' | 'wants' | 'sends'>;

/** How a switch stands: what is really sent; while the stage is away, what will be sent once it is back. */
export const isOn = ({ status, wants, sends }: Stands, what: Send): boolean => (status === 'live' ? sends[what] : wants[what]);

/** What a press on a switch asks for: on what is not being sent, off what is, and off what could not be sent anyway. */
export const pressed = (view: Stands, what: Send, may: boolean): boolean => !(view.wants[what] && (isOn(view, what) || !may));
