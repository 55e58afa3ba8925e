import * as z from 'zod';
import { Id, Instant } from './ids.ts';
import { Participant, Person } from './people.ts';
import { ROLES } from './permissions.ts';
import { Material, Part, SessionDetails, Slot } from './programme.ts';
import { QnaSettings, Question } from './qna.ts';

/**
 * What happened in a session, in the words of its log. The second half never enters the log: those are the forms
 * in which a viewer learns of something that became visible, or stopped being so (see domain/session/project).
 */
const at = Instant;
const slotId = Id;
const questionId = Id;
const participantId = Id;
const event = <const T extends string, S extends z.core.$ZodShape>(type: T, shape: S) => z.object({ type: z.literal(type), at, ...shape });

const recorded = [
  event('session.created', { id: Id, organisationId: Id, details: SessionDetails, startsAt: Instant }),
  event('session.edited', { changes: SessionDetails.partial(), startsAt: Instant }),
  event('session.scheduled', {}),
  event('session.cancelled', {}),
  event('session.ended', {}),
  event('part.added', { part: Part }),
  event('part.edited', { part: Part }),
  event('part.removed', { partId: Id }),
  event('slot.added', { slot: Slot, before: Id.nullable() }),
  event('slot.edited', { slotId, changes: Slot.omit({ id: true }).partial() }),
  event('slot.moved', { slotId, partId: Id.nullable(), before: Id.nullable() }),
  event('slot.removed', { slotId }),
  event('material.attached', { material: Material }),
  event('material.removed', { materialId: Id }),
  event('participant.added', { participant: Participant }),
  event('participant.edited', { participantId, changes: Person.partial() }),
  event('participant.roles-set', { participantId, roles: z.array(z.enum(ROLES)) }),
  event('participant.removed', { participantId }),
  event('doors.opened', {}),
  event('slot.started', { slotId }),
  event('slot.paused', { slotId }),
  event('slot.resumed', { slotId }),
  event('slot.extended', { slotId, minutes: z.int() }),
  event('slot.skipped', { slotId }),
  event('slot.unskipped', { slotId }),
  event('slot.done', { slotId }),
  event('stage.brought', { participantId }),
  event('stage.released', { participantId }),
  event('question.submitted', { question: Question }),
  event('question.approved', { questionId }),
  event('question.declined', { questionId, reason: Question.shape.reason.unwrap() }),
  event('question.reopened', { questionId }),
  event('question.withdrawn', { questionId }),
  /** `votes` is the target's count after the joining, each voter once. */
  event('question.merged', { questionId, intoId: Id, votes: z.int() }),
  event('question.put-live', { questionId }),
  event('question.returned', { questionId }),
  event('question.answered', { questionId, answer: Question.shape.answer.unwrap() }),
  event('question.deferred', { questionId, deferred: Question.shape.deferred.unwrap() }),
  event('vote.cast', { questionId, participantId, votes: z.int() }),
  event('vote.taken-back', { questionId, participantId, votes: z.int() }),
  event('qna.set', { changes: QnaSettings.partial() }),
  /** `contentId` names the frozen page, stored before this was recorded. */
  event('minutes.published', { version: z.int(), contentId: Id, note: z.record(z.string(), z.string()).nullable() }),
] as const;

const projected = [
  event('question.shown', { question: Question }),
  event('question.hidden', { questionId }),
  event('question.tallied', { questionId, votes: z.int() }),
  event('participant.shown', { participant: Participant }),
  event('participant.hidden', { participantId }),
  /** The viewer's own rights changed so much that they start from a new view; `state` is a SessionState. */
  event('view.replaced', { state: z.unknown() }),
] as const;

export const RecordedEvent = z.discriminatedUnion('type', recorded);
export const ViewEvent = z.discriminatedUnion('type', [...recorded, ...projected]);
/** In the log. */
export type RecordedEvent = z.infer<typeof RecordedEvent>;
/** On the wire. */
export type ViewEvent = z.infer<typeof ViewEvent>;
/** One entry of a session's log. `by` is the participant who acted; null: the server. */
export type LogEntry = { seq: number; by: string | null; commandId: string; event: RecordedEvent };
