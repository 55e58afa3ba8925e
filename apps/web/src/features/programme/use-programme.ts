import type { Ack, CommandInput, Slot, SlotKind } from '@plenary/contracts';
import { numberedPart } from '@plenary/i18n';
import { newId } from '../../lib/ids.ts';
import { useLive } from '../../realtime/use-live.ts';
import { drop, type Place, placeAfter, placeInPart, step } from './components/places.ts';

type NewPerson = CommandInput<'people.add'>;
type Changes = Omit<CommandInput<'programme.edit-slot'>, 'slotId'>;
const PLANNED_MINUTES: Record<SlotKind, number> = { talk: 20, discussion: 20, qna: 15, break: 10, ceremony: 10 };

/** The programme as the editor changes it: each act is one command, answered by the session's rules. */
export function useProgramme() {
  const { state, send } = useLive();
  const move = (slotId: string, place: Place | null): Promise<Ack> | null => place && send('programme.move-slot', { slotId, ...place });

  const addSpeaker = (slotId: string, participantId: string): Promise<Ack> => send('programme.add-speaker', { slotId, participantId });

  return {
    state,
    addLanguage: (language: string) => send('session.add-language', { language }),
    removeLanguage: (language: string) => send('session.remove-language', { language }),
    setOriginal: (language: string) => send('session.set-original', { language }),
    editSession: (changes: CommandInput<'session.edit'>) => send('session.edit', changes),
    announce: () => send('session.schedule', {}),
    cancel: () => send('session.cancel', {}),
    editSlot: (slotId: string, changes: Changes) => send('programme.edit-slot', { slotId, ...changes }),
    /** After the chosen slot; from the list of parts, where one is still empty, as its first. Resolves with the answer and the new slot's id. */
    async addSlot(afterId: string | null, fromParts: boolean, kind: SlotKind = 'talk'): Promise<{ id: string; ack: Ack }> {
      const id = newId();
      const place = (fromParts ? placeInPart(state) : null) ?? placeAfter(state, afterId);
      const slot: Omit<Slot, 'id' | 'partId'> = { kind, subject: {}, summary: {}, speakerIds: [], language: null, minutes: PLANNED_MINUTES[kind] };
      return { id, ack: await send('programme.add-slot', { ...slot, ...place }, id) };
    },
    removeSlot: (slotId: string) => send('programme.remove-slot', { slotId }),
    /** null: there is nowhere to go */
    stepSlot: (slotId: string, direction: 'earlier' | 'later') => move(slotId, step(state, slotId, direction)),
    dropSlot: (slotId: string, index: number) => move(slotId, drop(state, slotId, index)),
    addPart: () => send('programme.add-part', { title: numberedPart(state.parts.length + 1, state.details.languages) }),
    editPart: (id: string, title: Record<string, string>) => send('programme.edit-part', { id, title }),
    removePart: (partId: string) => send('programme.remove-part', { partId }),
    addSpeaker,
    removeSpeaker: (slotId: string, participantId: string) => send('programme.remove-speaker', { slotId, participantId }),
    /** Adds somebody to the session and lets them speak in the slot; with the same `id` it happens once. */
    async addNewSpeaker(slotId: string, id: string, person: NewPerson): Promise<Ack> {
      const added = await send('people.add', person, id);
      return added.ok ? addSpeaker(slotId, id) : added;
    },
    removeMaterial: (materialId: string) => send('materials.remove', { materialId }),
  };
}
export type Programme = ReturnType<typeof useProgramme>;
