import type { StageRights } from '@plenary/domain';

/** What a person switches on and off. Screen sound goes with the screen. */
export type Send = 'camera' | 'microphone' | 'screen';
export const SENDS: readonly Send[] = ['camera', 'microphone', 'screen'];
export const NOTHING: Record<Send, boolean> = { camera: false, microphone: false, screen: false };

/** A moving picture that can be shown in any number of `<video>` elements. The same object for as long as it is the same track. */
export type Picture = { id: string; attach(element: HTMLVideoElement): void; detach(element: HTMLVideoElement): void };

/** Somebody in the room who is not hidden. `id`: the participant's, by which the session knows their name and role. */
export type Present = {
  id: string;
  mine: boolean;
  camera: Picture | null;
  screen: Picture | null;
  /** none: sends no sound at all */
  microphone: 'on' | 'muted' | 'none';
  speaking: boolean;
  link: 'good' | 'fair' | 'poor' | 'lost';
};

/** Why a device gives nothing: refused by its owner · not there · taken by another program · another reason · the page is not under HTTPS · the newly chosen gave nothing, and the one before goes on */
export type DeviceTrouble = 'refused' | 'missing' | 'busy' | 'failed' | 'insecure' | 'kept';

/** How it stands with the stage for this person. */
export type StageStatus =
  | 'joining'
  | 'live'
  /** lost, and being found again by itself */
  | 'reconnecting'
  /** the video server is being fetched or started */
  | 'preparing'
  /** the video server does not answer */
  | 'down'
  /** this Plenary has no video server */
  | 'off'
  /** the doors are closed, or the session is over */
  | 'closed'
  /** the same person came in elsewhere; this window is quiet */
  | 'elsewhere'
  /** no seat any more */
  | 'out';

export type StageView = {
  status: StageStatus;
  /** ms since 1970 by this device, since when it is not `live`; null while it is */
  awaySince: number | null;
  people: Present[];
  /** What I want to send, whether or not I may at this moment. */
  wants: Record<Send, boolean>;
  /** What I am really sending. */
  sends: Record<Send, boolean>;
  trouble: { what: Send; why: DeviceTrouble } | null;
  /** The browser plays no sound until it is asked by a press. */
  soundBlocked: boolean;
};

/** May this be sent with these rights? */
export const allows = (rights: StageRights | null, what: Send): boolean => rights?.publish.includes(what === 'screen' ? 'screen_share' : what) ?? false;
