import * as z from 'zod';
import { Id, Instant } from './ids.ts';
import { Participant, Person } from './people.ts';
import { ROLES } from './permissions.ts';
import { Material, Part, SessionDetails, Slot } from './programme.ts';
import { QnaSettings, Question, QuestionBefore } from './qna.ts';
import { Lang } from './text.ts';

/**
 * What happened in a session, in the words of its log. The second half never enters the log: those are the forms
 * in which a viewer learns of something that became visible, or stopped being so (see domain/session/project).
 */
const at = Instant;
const slotId = Id;
const questionId = Id;
const participantId = Id;
const event = <const T extends string, S extends z.core.$ZodShape>(type: T, shape: S) => z.object({ type: z.literal(type), at, ...shape });
/** What somebody did to a question. `act`: the command that did it, and who gave it, so that it can be undone; only moderators are told. */
const act = z.object({ id: Id, by: Id.nullable() }).optional();
const onQuestion = <const T extends string, S extends z.core.$ZodShape>(type: T, shape: S) => event(type, { questionId, act, ...shape });

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
  event('question.submitted', { question: Question, act }),
  onQuestion('question.approved', {}),
  onQuestion('question.declined', { reason: Question.shape.reason.unwrap() }),
  onQuestion('question.reopened', {}),
  onQuestion('question.withdrawn', {}),
  /** `votes` is the target's count after the joining, each voter once. */
  /** `passedOn`: voters of the one whose votes the other did not have of its own; of a log that is older, worked out anew. */
  onQuestion('question.merged', { intoId: Id, votes: z.int(), passedOn: z.array(Id).optional() }),
  onQuestion('question.edited', { text: Question.shape.text, original: Question.shape.original }),
  /** null: taken away */
  onQuestion('question.translated', { language: Lang, text: Question.shape.text.nullable() }),
  onQuestion('question.put-live', {}),
  onQuestion('question.returned', {}),
  onQuestion('question.answered', { answer: Question.shape.answer.unwrap() }),
  onQuestion('question.deferred', { deferred: Question.shape.deferred.unwrap() }),
  /** It is again what it was. `other`: the question that it leaves or joins with that, and its votes then. */
  onQuestion('question.restored', { was: QuestionBefore, other: z.object({ questionId: Id, votes: z.int() }).nullable() }),
  event('question.followed', { questionId, participantId }),
  event('question.unfollowed', { questionId, participantId }),
  event('vote.cast', { questionId, participantId, votes: z.int() }),
  event('vote.taken-back', { questionId, participantId, votes: z.int() }),
  event('qna.set', { changes: QnaSettings.partial() }),
  event('qna.next-set', { nextId: Id.nullable() }),
  event('qna.silenced', { participantId }),
  event('qna.unsilenced', { participantId }),
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
