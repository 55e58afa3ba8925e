import { NONE, type Row, row } from './row.ts';
import type { Scene } from './scene.ts';

const manager = { by: 'moderator', with: 'host', not: ['speaker', 'not-allowed'], seenBy: 'recorder', at: 'live' } as const;
const listener = ({ seats }: Scene) => ({ participantId: seats.attendee.participantId });
const times = (onStage: string[], participantId: string) => onStage.filter((id) => id === participantId).length;

export const STAGE_ROWS: Row[] = [
  row('stage.bring', {
    ...manager,
    input: listener,
    // Who is on the stage is known to everybody, also an attendee.
    seen: ({ onStage, participants }, { participantId }) => times(onStage, participantId) === 1 && participants[participantId] !== undefined,
    again: 'done',
    wrong: [
      { what: 'of who only interprets', code: 'own-stage-right', input: ({ seats }) => ({ participantId: seats.interpreter.participantId }) },
      { what: 'of nobody', code: 'not-found', input: () => ({ participantId: NONE }) },
      {
        what: 'of somebody removed',
        code: 'not-found',
        async input({ seats }) {
          const { participantId } = seats.attendee;
          await seats.owner.command('people.remove', { participantId });
          return { participantId };
        },
      },
      { what: 'before the doors', code: 'doors-closed', at: 'announced', input: listener },
      { what: 'once it is over', code: 'session-over', at: 'over', input: listener },
    ],
  }),
  row('stage.release', {
    ...manager,
    async input(scene) {
      await scene.seats.host.command('stage.bring', listener(scene));
      return listener(scene);
    },
    seen: ({ onStage }, { participantId }) => times(onStage, participantId) === 0,
    again: 'done',
    wrong: [{ what: 'once it was cancelled', code: 'session-over', at: 'cancelled', input: listener }],
  }),
];
