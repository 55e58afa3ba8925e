import type { Participant, Slot } from '@plenary/contracts';
import { isOver, type SessionState, type TimetableRow, timetable } from '@plenary/domain';

/** How a row of the spine looks: what has happened is ink, what is to come is pencil. */
export type RowLook = 'done' | 'current' | 'paused' | 'coming' | 'skipped';
export type Row = TimetableRow & { look: RowLook; speakers: Participant[] /** a break has no node */; pause: boolean };

const LOOKS: Record<TimetableRow['run']['state'], RowLook> = { planned: 'coming', live: 'current', paused: 'paused', done: 'done', skipped: 'skipped' };

/** Who speaks in a slot, in speaking order; nobody is made up. */
export const speakersOf = (state: SessionState, slot: Slot): Participant[] =>
  slot.speakerIds.map((id) => state.participants[id]).filter((one) => one !== undefined);

/** The programme as rows, with the times that hold at `now`. */
export const rowsOf = (state: SessionState, now: number): Row[] =>
  timetable(state, now).map((row) => ({ ...row, look: LOOKS[row.run.state], speakers: speakersOf(state, row.slot), pause: row.slot.kind === 'break' }));

/** From when to when: as it was held once it is over, else as it stands. */
export function spanOf(state: SessionState, rows: readonly Row[]): { from: number; to: number } {
  const from = state.startedAt ?? state.startsAt;
  const last = rows.findLast((row) => row.look !== 'skipped');
  return { from, to: isOver(state) && state.endedAt !== null ? state.endedAt : (last?.end ?? from) };
}

/** May anybody know of this session? A draft is its makers' own business. */
export const isPublic = (state: Pick<SessionState, 'phase'>): boolean => state.phase !== 'draft';
