import * as z from 'zod';
import { Id, Instant } from './ids.ts';
import { LIMITS } from './limits.ts';
import { Lang, line, paragraphs } from './text.ts';

export const QUESTION_STATES = ['submitted', 'approved', 'live', 'answered', 'deferred', 'declined', 'merged', 'withdrawn'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];
/** What a moderator may say when declining. */
export const DECLINE_REASONS = ['already-answered', 'off-topic', 'not-a-question', 'names-a-person', 'other'] as const;
/** Why a question was declined; `silenced`: it went with the person who asked it. */
export const REASONS = [...DECLINE_REASONS, 'silenced'] as const;

/** For so long an act on a question can be undone. ms */
export const UNDO_MS = 30_000;

export const QuestionText = paragraphs(LIMITS.question).refine((text) => text.length > 0, 'empty');

/** A moderator's or interpreter's rendering of a question, and when it was written: before a later edit, it is stale. */
export const QuestionTranslation = z.object({ text: QuestionText, at: Instant });

/** What an act may change of a question, and what undoing it brings back. Votes and followers are other people's and stay. */
const changeable = z.object({
  state: z.enum(QUESTION_STATES),
  text: QuestionText,
  /** As its asker wrote it, once it was edited for clarity; null: never edited, or not for this viewer. */
  original: QuestionText.nullable(),
  editedAt: Instant.nullable(),
  translations: z.record(Lang, QuestionTranslation),
  /** When somebody first decided on it; what nobody had to review was decided on when it was asked. */
  reviewedAt: Instant.nullable(),
  /** The slot in which it was first put live; there it stands in the minutes. */
  liveSlotId: Id.nullable(),
  /** When it was last put live. */
  liveAt: Instant.nullable(),
  answeredAt: Instant.nullable(),
  reason: z.object({ kind: z.enum(REASONS), text: z.string() }).nullable(),
  mergedInto: Id.nullable(),
  deferred: z.object({ speakerId: Id, due: Instant }).nullable(),
  answer: z.object({ mode: z.enum(['spoken', 'written']), text: z.string() }).nullable(),
});
export const QuestionBefore = changeable;
export type QuestionBefore = z.infer<typeof QuestionBefore>;

export const Question = changeable.extend({
  id: Id,
  /** 1, 2, 3 … in the session, for people to speak of. */
  number: z.int(),
  slotId: Id.nullable(),
  /** The speaker for whom it was asked; null: for whoever can answer. */
  toId: Id.nullable(),
  language: Lang.nullable(),
  /** null: the viewer may not know. `participantId` null: known by name only. */
  asker: z.object({ participantId: Id.nullable(), name: line(LIMITS.name), affiliation: z.string() }).nullable(),
  anonymous: z.boolean(),
  /** Named in the minutes, whatever is shown live. */
  namedInMinutes: z.boolean(),
  askedAt: Instant,
  votes: z.int(),
  /** In the full state all voters; in a view only the viewer, when they voted. So too the two below. */
  voters: z.array(Id),
  /** Of a merged question: those whose votes the other has only through it. */
  passedOn: z.array(Id),
  followers: z.array(Id),
  /** The last act on it, and what it was before; null when there is nothing to undo, and for everybody but moderators. */
  last: z.object({ act: Id, by: Id.nullable(), at: Instant, was: QuestionBefore }).nullable(),
});
export type Question = z.infer<typeof Question>;

export const QnaSettings = z.object({
  open: z.boolean(),
  moderated: z.boolean(),
  anonymous: z.boolean(),
  voting: z.boolean(),
  /** How many unanswered questions one person may have; 0 = no limit. */
  perPerson: z.int('wrong-shape').min(0, 'out-of-range').max(100, 'out-of-range'),
  /** Slow mode: how long a person waits between two questions, in seconds; 0 = not at all. */
  slowSeconds: z.int('wrong-shape').min(0, 'out-of-range').max(3_600, 'out-of-range'),
});
export type QnaSettings = z.infer<typeof QnaSettings>;
