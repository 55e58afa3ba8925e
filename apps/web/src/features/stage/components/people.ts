import type { Participant } from '@plenary/contracts';
import { rightsOf, type SessionState } from '@plenary/domain';
import type { Picture, Present } from '../../../media/stage-types.ts';

/** Somebody on the stage: what LiveKit shows of them, and who the session says they are. */
export type OnStage = { present: Present; person: Participant };

const sendsAnything = ({ camera, screen, microphone }: Present) => camera !== null || screen !== null || microphone !== 'none';
const isHost = (person: Participant) => person.roles.includes('host') || person.roles.includes('owner');

/** Speakers of the slot in their order, then whoever was brought, then hosts; nobody changes places while they speak. */
function rank(state: SessionState, { id, roles }: Participant): number {
  const speaking = state.slots.find((slot) => slot.id === state.currentSlotId)?.speakerIds.indexOf(id) ?? -1;
  if (speaking >= 0) return speaking;
  if (state.onStage.includes(id)) return 100 + state.onStage.indexOf(id);
  return roles.includes('speaker') ? 300 : 400;
}

/** Who stands on the stage: those whom the session puts there and who are in the room; hosts, once they show or say something. */
export function stagePeople(state: SessionState, people: readonly Present[]): OnStage[] {
  const known = people.flatMap((present): OnStage[] => {
    const person = state.participants[present.id];
    if (!person || (rightsOf(state, person.id)?.publish.length ?? 0) === 0) return [];
    return sendsAnything(present) || !isHost(person) ? [{ present, person }] : [];
  });
  return known.sort((a, b) => rank(state, a.person) - rank(state, b.person) || a.person.id.localeCompare(b.person.id));
}

/** What is shown large: a shared screen, else the first camera. `of` is who sends it. */
export function largePicture(people: readonly OnStage[]): { of: OnStage; picture: Picture; kind: 'screen' | 'camera' } | null {
  for (const kind of ['screen', 'camera'] as const) {
    const of = people.find(({ present }) => present[kind] !== null);
    const picture = of?.present[kind];
    if (of && picture) return { of, picture, kind };
  }
  return null;
}

/** The role that is worth a word on a tile; a speaker's and a guest's part in it is plain. */
export const notableRole = ({ roles }: Participant): 'host' | 'owner' | 'moderator' | null =>
  (['host', 'owner', 'moderator'] as const).find((role) => roles.includes(role)) ?? null;

/** One or two letters for somebody without a camera: the first of a Han name, the initials of others. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].flatMap((word) => [...(word ?? '')].slice(0, 1));
  return letters.join('').toLocaleUpperCase();
}
