import type { Page } from '@playwright/test';
import { checked, choose, cutOff, enter, fill, press, steps, where, withoutDevices } from './reach.ts';
import type { Role } from './visitors.ts';

/** Addresses of the demonstration's sessions. */
const SLUG = 'what-stays-in-common';
const LIVE = `/s/${SLUG}`;
const LESSON = '/s/growing-old-in-company';
const OVER = '/s/what-a-village-can-promise';
const PROCEEDINGS = '/p/what-a-village-can-promise';

export type Screen = {
  name: string;
  /** a state of another screen, of the same parts: it is looked at, and checked, with the pictures */
  state?: true;
  role: Role;
  path: string;
  /** what stands there once the screen is complete, in any language */
  ready: string;
  /** the answers that belong to it and are refusals, as a browser writes them into its console */
  refused?: { status: number; of: string };
  /** what is done after the page came and before it is looked at */
  first?(page: Page): Promise<void>;
};

const DIALOG = 'dialog[open] h2';
/** Columns of the queue that are tabs on a phone. */
const column = (nth: number) => where('[role=tab]', (page) => page.locator('[role=tab]').nth(nth).click());

/** What the public sees, with and without a session behind it. */
const PUBLIC: Screen[] = [
  { name: 'home', role: 'stranger', path: '/', ready: 'main h1' },
  { name: 'session-before', role: 'stranger', path: LESSON, ready: 'main h1' },
  { name: 'session-live', role: 'stranger', path: LIVE, ready: 'main h1' },
  { name: 'session-over', role: 'stranger', path: OVER, ready: 'main h1' },
  { name: 'proceedings', role: 'stranger', path: PROCEEDINGS, ready: 'main h1' },
  { name: 'proceedings-one-language', state: true, role: 'stranger', path: `${PROCEEDINGS}?lang=zh`, ready: 'main h1' },
  { name: 'calm-page', role: 'stranger', path: '/join/a-link-that-ended', ready: 'main h1', refused: { status: 404, of: '/join/a-link-that-ended' } },
  { name: 'missing', role: 'stranger', path: '/s/nothing-here', ready: 'main h1', refused: { status: 404, of: '/s/nothing-here' } },
];

/** Doors: of the house, and of one session. */
const DOORS: Screen[] = [
  { name: 'sign-in', role: 'stranger', path: '/sign-in', ready: 'main form' },
  {
    name: 'sign-in-refused',
    state: true,
    role: 'stranger',
    path: '/sign-in?error=expired',
    ready: '[aria-invalid=true]',
    first: steps(fill('input[type=email]', 'chen'), (page) => page.locator('form button[type=submit]').click()),
  },
  { name: 'name-form', role: 'stranger', path: `${LIVE}/room`, ready: 'main form', refused: { status: 404, of: '/proof' } },
  { name: 'over-without-seat', state: true, role: 'stranger', path: `${OVER}/room`, ready: 'main p', refused: { status: 404, of: '/proof' } },
];

const PLANNING: Screen[] = [
  { name: 'organisation', role: 'owner', path: '/organisation', ready: 'main section' },
  { name: 'organisation-refused', state: true, role: 'stranger', path: '/organisation', ready: 'main h2', refused: { status: 401, of: '' } },
  { name: 'new-session', role: 'owner', path: '/sessions/new', ready: 'main form' },
  {
    name: 'new-session-refused',
    state: true,
    role: 'owner',
    path: '/sessions/new',
    ready: '[aria-invalid=true]',
    first: (page) => page.locator('form button[type=submit]').click(),
  },
  { name: 'programme', role: 'host', path: `${LIVE}/programme`, ready: 'main input' },
  {
    name: 'programme-slot',
    state: true,
    role: 'host',
    path: `${LIVE}/programme`,
    ready: '[role=tabpanel] input',
    first: (page) => page.locator('[data-slot] button[aria-pressed]').nth(2).click(),
  },
  {
    name: 'programme-session',
    state: true,
    role: 'host',
    path: `${LIVE}/programme`,
    ready: '[role=tabpanel] input',
    first: steps(
      (page) => page.locator('[data-slot] button[aria-pressed]').first().click(),
      choose('tab', (t) => t('programme:pane.session')),
    ),
  },
  {
    name: 'programme-parts',
    state: true,
    role: 'host',
    path: `${LIVE}/programme`,
    ready: '[role=tabpanel] input',
    first: choose('button', (t) => t('programme:foot.part')),
  },
];

const HOSTING: Screen[] = [
  { name: 'host-console', role: 'host', path: `${LIVE}/host`, ready: 'ol li' },
  {
    name: 'host-people',
    state: true,
    role: 'host',
    path: `${LIVE}/host`,
    ready: 'aside ul li',
    first: where('nav > button', (page) => page.locator('nav > button').nth(1).click()),
  },
  {
    name: 'host-person',
    state: true,
    role: 'host',
    path: `${LIVE}/host`,
    ready: DIALOG,
    first: steps(
      where('nav > button', (page) => page.locator('nav > button').nth(1).click()),
      (page) => page.locator('aside ul li button').first().click(),
    ),
  },
  {
    name: 'host-add',
    state: true,
    role: 'host',
    path: `${LIVE}/host`,
    ready: DIALOG,
    first: steps(
      where('nav > button', (page) => page.locator('nav > button').nth(1).click()),
      choose('button', (t) => t('people:panel.add')),
    ),
  },
  { name: 'host-end', state: true, role: 'host', path: `${LIVE}/host`, ready: DIALOG, first: choose('button', (t) => t('host:drive.end')) },
  { name: 'host-refused', state: true, role: 'attendee', path: `${LIVE}/host`, ready: 'main h2' },
  { name: 'host-before', state: true, role: 'owner', path: `${LESSON}/host`, ready: 'ol li' },
  { name: 'host-over', role: 'owner', path: `${OVER}/host`, ready: 'ol li' },
];

const MODERATING: Screen[] = [
  { name: 'questions', role: 'moderator', path: `${LIVE}/questions`, ready: 'ol li' },
  { name: 'questions-approved', state: true, role: 'moderator', path: `${LIVE}/questions`, ready: 'ol li', first: steps(press('ArrowRight'), column(1)) },
  {
    name: 'questions-floor',
    state: true,
    role: 'moderator',
    path: `${LIVE}/questions`,
    ready: 'ol li',
    first: steps(press('ArrowRight', 'ArrowRight'), column(2)),
  },
  {
    name: 'questions-find',
    state: true,
    role: 'moderator',
    path: `${LIVE}/questions`,
    ready: 'input[type=search]',
    first: steps(press('/'), fill('input[type=search]', 'zzz')),
  },
  { name: 'questions-decline', state: true, role: 'moderator', path: `${LIVE}/questions`, ready: 'ol li', first: press('d') },
  ...Object.entries({ merge: 'm', edit: 'e', translate: 'g', behalf: 'b', keys: '?' }).map(
    ([name, key]): Screen => ({ name: `questions-${name}`, state: true, role: 'moderator', path: `${LIVE}/questions`, ready: DIALOG, first: press(key) }),
  ),
  { name: 'questions-defer', state: true, role: 'moderator', path: `${LIVE}/questions`, ready: DIALOG, first: press('ArrowRight', 'f') },
  { name: 'questions-answer', state: true, role: 'moderator', path: `${LIVE}/questions`, ready: DIALOG, first: press('ArrowRight', 'w') },
  {
    name: 'questions-rules',
    state: true,
    role: 'moderator',
    path: `${LIVE}/questions`,
    ready: DIALOG,
    first: steps(
      where('[role=tab]', (page) => page.locator('header [popovertarget]').click()),
      choose('button', (t) => t('qna:rules.open')),
    ),
  },
  {
    name: 'questions-rest',
    state: true,
    role: 'moderator',
    path: `${LIVE}/questions`,
    ready: DIALOG,
    first: steps(
      column(2),
      choose('button', (t) => t('qna:rest.open')),
    ),
  },
  { name: 'report', role: 'moderator', path: `${LIVE}/questions/report`, ready: 'tbody tr' },
  { name: 'presenter', role: 'moderator', path: `${LIVE}/presenter`, ready: 'blockquote' },
  { name: 'presenter-dark', state: true, role: 'moderator', path: `${LIVE}/presenter?ground=dark`, ready: 'blockquote' },
  { name: 'presenter-light', state: true, role: 'moderator', path: `${LIVE}/presenter?ground=light&lang=zh`, ready: 'blockquote' },
];

const RECORDING: Screen[] = [
  { name: 'minutes', role: 'recorder', path: `${LIVE}/minutes`, ready: '[role=textbox] p' },
  { name: 'minutes-over', role: 'owner', path: `${OVER}/minutes`, ready: '[role=textbox] p' },
  {
    name: 'minutes-publish',
    state: true,
    role: 'owner',
    path: `${OVER}/minutes`,
    ready: 'dialog textarea',
    first: choose('button', (t) => t('minutes:publish.open')),
  },
];

const ATTENDING: Screen[] = [
  { name: 'room-before', role: 'stranger', path: `${LESSON}/room`, ready: 'textarea', refused: { status: 404, of: '/proof' }, first: enter },
  { name: 'room', role: 'attendee', path: `${LIVE}/room`, ready: 'textarea' },
  {
    name: 'room-asking',
    state: true,
    role: 'attendee',
    path: `${LIVE}/room`,
    ready: 'textarea',
    first: fill('textarea', 'Does the rota hold when a family leaves the village for the winter?'),
  },
  {
    name: 'room-programme',
    state: true,
    role: 'attendee',
    path: `${LIVE}/room`,
    ready: 'ol li',
    first: where(
      'nav > button',
      choose('button', (t) => t('room:tab.programme')),
    ),
  },
  {
    name: 'room-materials',
    state: true,
    role: 'attendee',
    path: `${LIVE}/room`,
    ready: 'a[download]',
    first: async (page) => {
      await page.locator('textarea').first().waitFor();
      await choose((await page.locator('[role=tab]').count()) > 0 ? 'tab' : 'button', (t) => t('room:tab.materials'))(page);
    },
  },
  {
    name: 'room-choices',
    state: true,
    role: 'attendee',
    path: `${LIVE}/room`,
    ready: '[popover]:popover-open',
    first: (page) => page.locator('header [popovertarget]').click(),
  },
  {
    name: 'room-away',
    state: true,
    role: 'attendee',
    path: `${LIVE}/room`,
    ready: '[role=status] svg',
    first: cutOff((page) => page.locator('textarea').first().waitFor()),
  },
  {
    name: 'room-offline',
    state: true,
    role: 'attendee',
    path: `${LIVE}/room`,
    ready: '[role=status] svg',
    first: cutOff(
      (page) => page.locator('textarea').first().waitFor(),
      // Given or taken back: either way it waits on this device.
      async (page) => {
        await page
          .locator('button[aria-pressed]:enabled')
          .filter({ hasText: /^\s*\S*\d/ })
          .first()
          .click();
      },
    ),
  },
];

const SPEAKING: Screen[] = [
  { name: 'device-check', role: 'speaker', path: `${LIVE}/room`, ready: 'main video' },
  { name: 'device-refused', state: true, role: 'speaker', path: `${LIVE}/room`, ready: 'main h2', first: withoutDevices },
  { name: 'speaker', role: 'speaker', path: `${LIVE}/room`, ready: 'main', first: checked(SLUG) },
  { name: 'speaker-waiting', role: 'nextSpeaker', path: `${LIVE}/room`, ready: 'textarea', first: checked(SLUG) },
];

/** Every screen of the product and each state of it that looks otherwise, in the order of a symposium. */
export const SCREENS: readonly Screen[] = [...PUBLIC, ...DOORS, ...PLANNING, ...HOSTING, ...MODERATING, ...RECORDING, ...ATTENDING, ...SPEAKING];
