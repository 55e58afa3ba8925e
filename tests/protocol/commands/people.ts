import type { CommandInput, Role } from '@plenary/contracts';
import { NONE, type Row, row } from './row.ts';
import type { Scene } from './scene.ts';

const planner = { by: 'host', with: 'owner', not: ['moderator', 'not-allowed'], seenBy: 'attendee', at: 'live' } as const;
const named = (name: string, ...roles: Role[]): CommandInput<'people.add'> => ({
  name,
  nameIn: {},
  position: '',
  positionIn: {},
  affiliation: '',
  affiliationIn: {},
  place: '',
  country: null,
  zone: null,
  language: null,
  roles,
});
const newcomer = async ({ seats }: Scene): Promise<string> => (await seats.owner.command('people.add', named('Ana', 'speaker'))).id;
async function gone(scene: Scene): Promise<string> {
  const participantId = await newcomer(scene);
  await scene.seats.owner.command('people.remove', { participantId });
  return participantId;
}
/** The owner is the last who can drive, once the host went. */
async function alone({ seats }: Scene): Promise<string> {
  await seats.owner.command('people.remove', { participantId: seats.host.participantId });
  return seats.owner.participantId;
}

export const PEOPLE_ROWS: Row[] = [
  row('people.add', {
    ...planner,
    anew: true,
    input: () => named('阿南娅', 'speaker', 'recorder'),
    seen: ({ participants }, _, id) => participants[id]?.name === '阿南娅' && participants[id].roles.length === 2,
    again: 'done',
    holds: ({ participants }, before, ids) => Object.keys(participants).length === Object.keys(before.participants).length + ids.length,
    wrong: [{ what: 'of an owner', code: 'not-allowed', input: () => named('Sly', 'owner') }],
  }),
  row('people.edit', {
    ...planner,
    anew: true,
    input: async (scene) => ({ participantId: await newcomer(scene), name: 'Ananya', place: 'Bengaluru' }),
    seen: ({ participants }, { participantId }) => participants[participantId]?.name === 'Ananya' && participants[participantId].roles[0] === 'speaker',
    again: 'done',
    wrong: [
      { what: 'of somebody who is not there', code: 'not-found', input: () => ({ participantId: NONE, name: 'Nobody' }) },
      { what: 'of somebody removed', code: 'not-found', input: async (scene) => ({ participantId: await gone(scene), name: 'Nobody' }) },
    ],
  }),
  row('people.set-roles', {
    ...planner,
    anew: true,
    input: async (scene) => ({ participantId: await newcomer(scene), roles: ['recorder', 'recorder', 'interpreter'] }),
    seen: ({ participants }, { participantId }) => participants[participantId]?.roles.join(' ') === 'recorder interpreter',
    again: 'done',
    wrong: [
      { what: 'of somebody removed', code: 'not-found', input: async (scene) => ({ participantId: await gone(scene), roles: ['host'] }) },
      { what: 'to an owner', code: 'not-allowed', input: async (scene) => ({ participantId: await newcomer(scene), roles: ['owner'] }) },
      { what: 'taking the owner’s from them', code: 'not-allowed', input: ({ seats }) => ({ participantId: seats.owner.participantId, roles: ['host'] }) },
      {
        what: 'of the last who can drive',
        code: 'last-host',
        by: 'owner',
        input: async (scene) => ({ participantId: await alone(scene), roles: ['attendee'] }),
      },
    ],
  }),
  row('people.remove', {
    ...planner,
    anew: true,
    async input(scene) {
      const participantId = await newcomer(scene);
      await scene.seats.moderator.command('stage.bring', { participantId });
      return { participantId };
    },
    seen: ({ participants, onStage }, { participantId }) => participants[participantId]?.removed === true && !onStage.includes(participantId),
    again: 'not-found',
    wrong: [
      { what: 'of oneself', code: 'last-host', input: ({ seats }) => ({ participantId: seats.host.participantId }) },
      { what: 'of somebody who is not there', code: 'not-found', input: () => ({ participantId: NONE }) },
      { what: 'of the last who can drive', code: 'last-host', by: 'owner', input: async (scene) => ({ participantId: await alone(scene) }) },
    ],
  }),
];
