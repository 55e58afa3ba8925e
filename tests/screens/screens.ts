import type { Page } from '@playwright/test';
import type { Role } from './visitors.ts';

/** Addresses of the demonstration's sessions. */
const LIVE = '/s/what-stays-in-common';
const LESSON = '/s/growing-old-in-company';
const PROCEEDINGS = '/p/what-a-village-can-promise';

export type Screen = {
  name: string;
  role: Role;
  path: string;
  /** what stands there once the screen is complete, in any language */
  ready: string;
  /** the answers that belong to it and are refusals, as a browser writes them into its console */
  refused?: { status: number; of: string };
  /** what is done after the page came and before it is looked at */
  first?(page: Page): Promise<void>;
};

/** Past the device check, as after a reload. */
const checked = async (page: Page): Promise<void> => {
  await page.evaluate((slug) => sessionStorage.setItem(`plenary.checked.${slug}`, 'yes'), LIVE.slice('/s/'.length));
  await page.reload();
};

/** Every screen of the product, in the order of a symposium. */
export const SCREENS: readonly Screen[] = [
  { name: 'home', role: 'stranger', path: '/', ready: 'main h1' },
  { name: 'session-before', role: 'stranger', path: LESSON, ready: 'main h1' },
  { name: 'session-live', role: 'stranger', path: LIVE, ready: 'main h1' },
  { name: 'proceedings', role: 'stranger', path: PROCEEDINGS, ready: 'main h1' },
  { name: 'calm-page', role: 'stranger', path: '/join/a-link-that-ended', ready: 'main h1', refused: { status: 404, of: '/join/a-link-that-ended' } },
  { name: 'sign-in', role: 'stranger', path: '/sign-in', ready: 'main form' },
  { name: 'name-form', role: 'stranger', path: `${LIVE}/room`, ready: 'main form', refused: { status: 404, of: '/proof' } },
  { name: 'organisation', role: 'owner', path: '/organisation', ready: 'main section' },
  { name: 'new-session', role: 'owner', path: '/sessions/new', ready: 'main form' },
  { name: 'programme', role: 'host', path: `${LIVE}/programme`, ready: 'main input' },
  { name: 'host-console', role: 'host', path: `${LIVE}/host`, ready: 'ol li' },
  { name: 'questions', role: 'moderator', path: `${LIVE}/questions`, ready: 'ol li' },
  { name: 'report', role: 'moderator', path: `${LIVE}/questions/report`, ready: 'tbody tr' },
  { name: 'minutes', role: 'recorder', path: `${LIVE}/minutes`, ready: '[role=textbox] p' },
  { name: 'room', role: 'attendee', path: `${LIVE}/room`, ready: 'textarea' },
  { name: 'device-check', role: 'speaker', path: `${LIVE}/room`, ready: 'main video' },
  { name: 'speaker', role: 'speaker', path: `${LIVE}/room`, ready: 'main', first: checked },
  { name: 'speaker-waiting', role: 'nextSpeaker', path: `${LIVE}/room`, ready: 'textarea', first: checked },
];
