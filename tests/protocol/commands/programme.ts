import type { CommandInput, CommandName, ErrorCode, Role } from '@plenary/contracts';
import { NONE, type Row, row } from './row.ts';
import type { Scene } from './scene.ts';
import { attach } from './things.ts';

const planner = { by: 'host', with: 'owner', not: ['moderator', 'not-allowed'], seenBy: 'attendee' } as const satisfies {
  by: Role;
  with: Role;
  not: readonly [Role, ErrorCode];
  seenBy: Role;
};
const part = async ({ seats }: Scene): Promise<string> => (await seats.owner.command('programme.add-part', { title: { en: 'Part' } })).id;
const talk = (more: Partial<CommandInput<'programme.add-slot'>> = {}): CommandInput<'programme.add-slot'> => ({
  partId: null,
  kind: 'talk',
  subject: { en: 'Another' },
  summary: {},
  speakerIds: [],
  language: null,
  minutes: 20,
  before: null,
  ...more,
});
const slotAt = ({ slotIds }: Scene, index: number): string => slotIds[index] ?? '';
const moveOn = ({ seats, slotIds }: Scene) => seats.owner.command('running-order.next', { from: slotIds[0] ?? '' });
const cancelled = <N extends CommandName>(input: CommandInput<N>) => ({
  what: 'once it was cancelled',
  code: 'session-over' as const,
  at: 'cancelled' as const,
  input: () => input,
});

export const SESSION_ROWS: Row[] = [
  row('session.edit', {
    ...planner,
    at: 'live',
    input: () => ({ title: { en: 'Renamed' }, venue: {} }),
    seen: ({ details }) => details.title['en'] === 'Renamed' && details.languages.length === 2,
    again: 'done',
    wrong: [
      { what: 'an hour that the clocks skip', code: 'impossible-time', input: () => ({ start: '2026-03-29T02:30', zone: 'Europe/Berlin' }) },
      { what: 'a zone that nobody has', code: 'unknown-zone', input: () => ({ zone: 'Mars/Base' }) },
      cancelled<'session.edit'>({ open: true }),
    ],
  }),
  row('session.add-language', {
    ...planner,
    at: 'live',
    input: () => ({ language: 'it' }),
    seen: ({ details }) => details.languages.includes('it'),
    again: 'done',
    holds: ({ details }, before) => details.languages.length === before.details.languages.length + 1,
    wrong: [
      { what: 'that is none', code: 'invalid-input', input: () => ({ language: 'not a language' }) },
      cancelled<'session.add-language'>({ language: 'it' }),
    ],
  }),
  row('session.remove-language', {
    ...planner,
    at: 'live',
    input: () => ({ language: 'zh' }),
    seen: ({ details }) => !details.languages.includes('zh'),
    again: 'done',
    wrong: [cancelled<'session.remove-language'>({ language: 'zh' })],
  }),
  row('session.set-original', {
    ...planner,
    at: 'live',
    input: () => ({ language: 'zh' }),
    seen: ({ details }) => details.languages[0] === 'zh' && details.languages.length === 2,
    again: 'done',
    wrong: [{ what: 'that the session does not have', code: 'not-found', input: () => ({ language: 'fr' }) }],
  }),
  row('session.schedule', {
    ...planner,
    at: 'draft',
    input: () => ({}),
    seen: ({ phase }) => phase === 'scheduled',
    again: 'session-already-live',
    wrong: [
      { what: 'without a slot', code: 'no-slots', at: 'bare', input: () => ({}) },
      { what: 'while it runs', code: 'session-already-live', at: 'live', input: () => ({}) },
      { what: 'once it is over', code: 'session-over', at: 'over', input: () => ({}) },
      cancelled<'session.schedule'>({}),
    ],
  }),
  row('session.cancel', {
    ...planner,
    at: 'announced',
    input: () => ({}),
    seen: ({ phase }) => phase === 'cancelled',
    again: 'session-over',
    wrong: [
      { what: 'while it runs', code: 'session-already-live', at: 'live', input: () => ({}) },
      { what: 'once it is over', code: 'session-over', at: 'over', input: () => ({}) },
    ],
  }),
];

export const PROGRAMME_ROWS: Row[] = [
  row('programme.add-part', {
    ...planner,
    anew: true,
    at: 'live',
    input: () => ({ title: { en: 'Afternoon', zh: '下午' } }),
    seen: ({ parts }, _, id) => parts.some((one) => one.id === id && one.title['zh'] === '下午'),
    again: 'done',
    holds: ({ parts }, before, ids) =>
      parts.length === before.parts.length + ids.length && ids.every((id) => parts.filter((one) => one.id === id).length === 1),
    wrong: [cancelled<'programme.add-part'>({ title: { en: 'Part' } })],
  }),
  row('programme.edit-part', {
    ...planner,
    anew: true,
    at: 'live',
    input: async (scene) => ({ id: await part(scene), title: { en: 'Renamed' } }),
    seen: ({ parts }, { id }) => parts.some((one) => one.id === id && one.title['en'] === 'Renamed'),
    again: 'done',
    wrong: [{ what: 'of a part that is not there', code: 'not-found', input: () => ({ id: NONE, title: { en: 'Part' } }) }],
  }),
  row('programme.remove-part', {
    ...planner,
    anew: true,
    at: 'live',
    input: async (scene) => ({ partId: await part(scene) }),
    seen: ({ parts }, { partId }) => parts.every((one) => one.id !== partId),
    again: 'not-found',
    wrong: [
      {
        what: 'of a part with a slot',
        code: 'part-in-use',
        async input(scene) {
          const partId = await part(scene);
          await scene.seats.owner.command('programme.add-slot', talk({ partId }));
          return { partId };
        },
      },
    ],
  }),
  row('programme.add-slot', {
    ...planner,
    anew: true,
    at: 'live',
    input: (scene) => talk({ before: slotAt(scene, 2) }),
    seen: ({ slots }, { before }, id) =>
      slots.findIndex((one) => one.id === id) < slots.findIndex((one) => one.id === before) && slots.some((one) => one.id === id),
    again: 'done',
    holds: ({ slots }, before, ids) =>
      slots.length === before.slots.length + ids.length && ids.every((id) => slots.filter((one) => one.id === id).length === 1),
    wrong: [
      { what: 'before the one that runs', code: 'slot-live', input: (scene) => talk({ before: slotAt(scene, 0) }) },
      { what: 'before none', code: 'not-found', input: () => talk({ before: NONE }) },
      { what: 'in no part', code: 'not-found', input: () => talk({ partId: NONE }) },
      { what: 'of nobody', code: 'not-found', input: () => talk({ speakerIds: [NONE] }) },
      { what: 'once it is over', code: 'session-over', at: 'over', input: () => talk() },
    ],
  }),
  row('programme.edit-slot', {
    ...planner,
    at: 'live',
    input: (scene) => ({ slotId: slotAt(scene, 1), minutes: 45, subject: { ja: '井戸は誰のものか' } }),
    seen: ({ slots }, { slotId }) =>
      slots.some((one) => one.id === slotId && one.minutes === 45 && one.subject['ja'] !== undefined && one.speakerIds.length === 1),
    again: 'done',
    wrong: [
      { what: 'of a slot that is not there', code: 'not-found', input: () => ({ slotId: NONE, minutes: 45 }) },
      { what: 'into no part', code: 'not-found', input: (scene) => ({ slotId: slotAt(scene, 1), partId: NONE }) },
      { what: 'to nobody', code: 'not-found', input: (scene) => ({ slotId: slotAt(scene, 1), speakerIds: [NONE] }) },
    ],
  }),
  row('programme.add-speaker', {
    ...planner,
    at: 'live',
    anew: true,
    input: async (scene) => ({ slotId: slotAt(scene, 1), participantId: (await scene.seat('speaker')).participantId }),
    seen: ({ slots }, { slotId, participantId }) => slots.some((one) => one.id === slotId && one.speakerIds.includes(participantId)),
    again: 'done',
    holds: ({ slots }, before, _, { slotId }) =>
      slots.find(({ id }) => id === slotId)?.speakerIds.length === (before.slots.find(({ id }) => id === slotId)?.speakerIds.length ?? 0) + 1,
    wrong: [
      { what: 'to a slot that is not there', code: 'not-found', input: ({ seats }) => ({ slotId: NONE, participantId: seats.host.participantId }) },
      { what: 'of nobody', code: 'not-found', input: (scene) => ({ slotId: slotAt(scene, 1), participantId: NONE }) },
      {
        what: 'of one who is no speaker',
        code: 'not-found',
        input: (scene) => ({ slotId: slotAt(scene, 1), participantId: scene.seats.recorder.participantId }),
      },
    ],
  }),
  row('programme.remove-speaker', {
    ...planner,
    at: 'live',
    input: async (scene) => {
      const input = { slotId: slotAt(scene, 1), participantId: (await scene.seat('speaker')).participantId };
      await scene.seats.owner.command('programme.add-speaker', input);
      return input;
    },
    seen: ({ slots }, { slotId, participantId }) => slots.some((one) => one.id === slotId && !one.speakerIds.includes(participantId)),
    again: 'done',
    wrong: [{ what: 'of a slot that is not there', code: 'not-found', input: ({ seats }) => ({ slotId: NONE, participantId: seats.host.participantId }) }],
  }),
  row('programme.move-slot', {
    ...planner,
    at: 'live',
    input: (scene) => ({ slotId: slotAt(scene, 2), partId: null, before: slotAt(scene, 1) }),
    seen: ({ slots }, { slotId }) => slots[1]?.id === slotId,
    again: 'done',
    holds: ({ slots }) => slots.length === 3,
    wrong: [
      { what: 'of the one that runs', code: 'slot-live', input: (scene) => ({ slotId: slotAt(scene, 0), partId: null, before: null }) },
      { what: 'before the one that runs', code: 'slot-live', input: (scene) => ({ slotId: slotAt(scene, 2), partId: null, before: slotAt(scene, 0) }) },
      { what: 'before itself', code: 'not-found', input: (scene) => ({ slotId: slotAt(scene, 2), partId: null, before: slotAt(scene, 2) }) },
      {
        what: 'of one that is over',
        code: 'slot-over',
        async input(scene) {
          await moveOn(scene);
          return { slotId: slotAt(scene, 0), partId: null, before: null };
        },
      },
    ],
  }),
  row('programme.remove-slot', {
    ...planner,
    at: 'live',
    input: (scene) => ({ slotId: slotAt(scene, 2) }),
    seen: (state, { slotId }) => state.slots.length === 2 && state.slots.every((one) => one.id !== slotId),
    again: 'not-found',
    wrong: [
      { what: 'of the one that runs', code: 'slot-live', input: (scene) => ({ slotId: slotAt(scene, 0) }) },
      {
        what: 'of one that is over',
        code: 'slot-over',
        async input(scene) {
          await moveOn(scene);
          return { slotId: slotAt(scene, 0) };
        },
      },
    ],
  }),
  row('materials.remove', {
    ...planner,
    anew: true,
    not: ['speaker', 'not-allowed'],
    at: 'live',
    input: async ({ seats, slotIds }) => ({ materialId: await attach(seats.speaker, slotIds[0] ?? '') }),
    seen: ({ materials }, { materialId }) => materials.every((one) => one.id !== materialId),
    again: 'not-found',
    wrong: [{ what: 'of a file that is not there', code: 'not-found', input: () => ({ materialId: NONE }) }],
  }),
];
