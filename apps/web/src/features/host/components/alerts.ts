import type { Slot } from '@plenary/contracts';
import { clock, type SessionState, valuesOf } from '@plenary/domain';
import { awaitedRows, SOON } from '../../../lib/awaited.ts';

/** What needs the host, from facts alone. `tone` red: missing now; amber: will matter. Times in ms since 1970, or ms where so named. */
export type Alert =
  | { kind: 'speaker-away'; tone: 'amber' | 'red'; slot: Slot; participantId: string; startsAt: number; running: boolean }
  | { kind: 'no-speaker'; tone: 'amber'; slot: Slot; startsAt: number }
  | { kind: 'no-recorder'; tone: 'amber' | 'red' }
  | { kind: 'recorders-away'; tone: 'amber' }
  | { kind: 'doors-closed'; tone: 'amber' | 'red'; startsAt: number }
  | { kind: 'over'; tone: 'red'; slot: Slot; ms: number };

type Here = ReadonlySet<string> | null;

/** `here`: who is connected; null when that is not known, and then nobody is said to be away. */
export function alertsOf(state: SessionState, now: number, here: Here): Alert[] {
  if (state.phase !== 'scheduled' && state.phase !== 'live') return [];
  const found = [...doors(state, now), ...over(state, now), ...speakers(state, now, here), ...recorders(state, now, here)];
  return found.sort((a, b) => Number(b.tone === 'red') - Number(a.tone === 'red'));
}

function doors(state: SessionState, now: number): Alert[] {
  if (state.doorsOpenedAt !== null || state.startsAt - now > SOON) return [];
  return [{ kind: 'doors-closed', tone: now >= state.startsAt ? 'red' : 'amber', startsAt: state.startsAt }];
}

function over(state: SessionState, now: number): Alert[] {
  const running = clock(state, now);
  const slot = state.slots.find((one) => one.id === running?.slotId);
  return running && slot && running.left < 0 ? [{ kind: 'over', tone: 'red', slot, ms: -running.left }] : [];
}

function speakers(state: SessionState, now: number, here: Here): Alert[] {
  return awaitedRows(state, now).flatMap(({ slot, start }): Alert[] => {
    const running = slot.id === state.currentSlotId;
    const speakerIds = slot.speakerIds.filter((id) => !state.participants[id]?.removed);
    if (slot.kind === 'talk' && speakerIds.length === 0 && !running) return [{ kind: 'no-speaker', tone: 'amber', slot, startsAt: start }];
    if (!here) return [];
    return speakerIds
      .filter((id) => !here.has(id))
      .map((participantId) => ({ kind: 'speaker-away', tone: running ? 'red' : 'amber', slot, participantId, startsAt: start, running }));
  });
}

function recorders(state: SessionState, now: number, here: Here): Alert[] {
  const live = state.phase === 'live';
  const all = valuesOf(state.participants).filter((one) => !one.removed && one.roles.includes('recorder'));
  if (all.length === 0) return [{ kind: 'no-recorder', tone: live ? 'red' : 'amber' }];
  const expected = live || (state.doorsOpenedAt !== null && state.startsAt - now <= SOON);
  return here && expected && !all.some((one) => here.has(one.id)) ? [{ kind: 'recorders-away', tone: 'amber' }] : [];
}
