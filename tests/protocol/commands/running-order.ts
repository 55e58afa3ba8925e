import type { ErrorCode } from '@plenary/contracts';
import { runOf } from '@plenary/domain';
import { NONE, type Row, row } from './row.ts';
import type { Scene, Standing } from './scene.ts';

const driver = { by: 'host', with: 'owner', not: ['moderator', 'not-allowed'], seenBy: 'attendee' } as const;
const nothing = () => ({});
const at = (standing: Standing, code: ErrorCode) => ({ what: `of a session that is ${standing}`, code, at: standing, input: nothing });
const slotAt = ({ slotIds }: Scene, index: number): string => slotIds[index] ?? '';
const first = (scene: Scene) => ({ from: slotAt(scene, 0) });
const third = (scene: Scene) => ({ slotId: slotAt(scene, 2) });
const running = (scene: Scene) => ({ slotId: slotAt(scene, 0) });
const none = () => ({ slotId: NONE });

export const RUNNING_ORDER_ROWS: Row[] = [
  row('running-order.open-doors', {
    ...driver,
    at: 'announced',
    input: nothing,
    seen: ({ doorsOpenedAt }) => doorsOpenedAt !== null,
    again: 'doors-already-open',
    wrong: [at('draft', 'session-not-scheduled'), at('over', 'session-over'), at('cancelled', 'session-over')],
  }),
  row('running-order.start', {
    ...driver,
    at: 'doors',
    input: nothing,
    seen: ({ phase, currentSlotId, slots }) => phase === 'live' && currentSlotId === slots[0]?.id,
    again: 'session-already-live',
    holds: (state) => state.slots.filter(({ id }) => runOf(state, id).state === 'live').length === 1,
    wrong: [at('draft', 'session-not-scheduled'), at('announced', 'doors-closed'), at('over', 'session-over')],
  }),
  row('running-order.next', {
    ...driver,
    at: 'live',
    input: first,
    seen: (state, { from }) => state.currentSlotId === state.slots[1]?.id && runOf(state, from).state === 'done',
    again: 'slot-moved',
    holds: (state) => state.slots.filter(({ id }) => runOf(state, id).state === 'planned').length === 1,
    wrong: [
      {
        what: 'from the last',
        code: 'no-next-slot',
        async input(scene) {
          await scene.seats.owner.command('running-order.next', { from: slotAt(scene, 1) });
          return { from: slotAt(scene, 2) };
        },
      },
      { what: 'before it began', code: 'session-not-live', at: 'doors', input: first },
      { what: 'once it is over', code: 'session-over', at: 'over', input: first },
    ],
  }),
  row('running-order.pause', {
    ...driver,
    at: 'live',
    input: nothing,
    seen: (state) => runOf(state, state.currentSlotId ?? '').state === 'paused',
    again: 'slot-paused',
    wrong: [at('doors', 'session-not-live'), at('over', 'session-over')],
  }),
  row('running-order.resume', {
    ...driver,
    at: 'live',
    async input({ seats }) {
      await seats.owner.command('running-order.pause', {});
      return {};
    },
    seen: (state) => runOf(state, state.currentSlotId ?? '').state === 'live',
    again: 'slot-not-paused',
    wrong: [at('doors', 'session-not-live'), at('over', 'session-over')],
  }),
  row('running-order.extend', {
    ...driver,
    at: 'live',
    input: () => ({ minutes: 3 }),
    seen: (state) => runOf(state, state.currentSlotId ?? '').extendedMinutes >= 3,
    again: 'done',
    holds: (state, _, ids) => runOf(state, state.currentSlotId ?? '').extendedMinutes === 3 * ids.length,
    wrong: [
      { what: 'before it began', code: 'session-not-live', at: 'doors', input: () => ({ minutes: 3 }) },
      { what: 'once it is over', code: 'session-over', at: 'over', input: () => ({ minutes: 3 }) },
    ],
  }),
  row('running-order.skip', {
    ...driver,
    at: 'live',
    input: third,
    seen: (state, { slotId }) => runOf(state, slotId).state === 'skipped',
    again: 'slot-over',
    wrong: [
      { what: 'of the one that runs', code: 'slot-live', input: running },
      { what: 'of one that is not there', code: 'not-found', input: none },
      { what: 'once it is over', code: 'session-over', at: 'over', input: third },
    ],
  }),
  row('running-order.unskip', {
    ...driver,
    at: 'live',
    async input(scene) {
      await scene.seats.owner.command('running-order.skip', third(scene));
      return third(scene);
    },
    seen: (state, { slotId }) => runOf(state, slotId).state === 'planned',
    again: 'slot-over',
    wrong: [
      { what: 'of one that is not there', code: 'not-found', input: none },
      { what: 'once it is over', code: 'session-over', at: 'over', input: third },
    ],
  }),
  row('running-order.end', {
    ...driver,
    at: 'live',
    input: nothing,
    seen: (state) => state.phase === 'ended' && state.currentSlotId === null && runOf(state, state.slots[0]?.id ?? '').state === 'done',
    again: 'session-over',
    wrong: [at('draft', 'session-not-live'), at('doors', 'session-not-live'), at('cancelled', 'session-over')],
  }),
];
