import { fail, grants, ok } from '@plenary/contracts';
import type { CommandsOf, Deciders } from '../session/rules.ts';

export const decideMaterials: Deciders<CommandsOf<'materials'>> = {
  'materials.attach': (state, material, { now, actor }) => {
    const slot = state.slots.find((one) => one.id === material.slotId);
    if (material.slotId !== null && !slot) return fail('not-found');
    const anywhere = actor.participantId === null || grants(actor.roles, 'programme.edit');
    if (!anywhere && !slot?.speakerIds.includes(actor.participantId ?? '')) return fail('not-allowed');
    return ok([{ type: 'material.attached', at: now, material: { ...material, addedAt: now } }]);
  },

  'materials.remove': (state, { materialId }, { now }) =>
    state.materials.some((material) => material.id === materialId) ? ok([{ type: 'material.removed', at: now, materialId }]) : fail('not-found'),
};
