import * as z from 'zod';
import { Id, Instant } from './ids.ts';
import { LIMITS } from './limits.ts';
import { Lang, line, paragraphs } from './text.ts';

export const QUESTION_STATES = ['submitted', 'approved', 'live', 'answered', 'deferred', 'declined', 'merged', 'withdrawn'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];
export const DECLINE_REASONS = ['already-answered', 'off-topic', 'not-a-question', 'names-a-person', 'other'] as const;

export const QuestionText = paragraphs(LIMITS.question).refine((text) => text.length > 0, 'empty');

export const Question = z.object({
  id: Id,
  /** 1, 2, 3 … in the session, for people to speak of. */
  number: z.int(),
  slotId: Id.nullable(),
  /** The slot in which it was first put live; there it stands in the minutes. */
  liveSlotId: Id.nullable(),
  text: QuestionText,
  language: Lang.nullable(),
  /** null: the viewer may not know. `participantId` null: known by name only. */
  asker: z.object({ participantId: Id.nullable(), name: line(LIMITS.name), affiliation: z.string() }).nullable(),
  anonymous: z.boolean(),
  /** Named in the minutes, whatever is shown live. */
  namedInMinutes: z.boolean(),
  state: z.enum(QUESTION_STATES),
  askedAt: Instant,
  /** When it was last put live. */
  liveAt: Instant.nullable(),
  answeredAt: Instant.nullable(),
  reason: z.object({ kind: z.enum(DECLINE_REASONS), text: z.string() }).nullable(),
  mergedInto: Id.nullable(),
  deferred: z.object({ speakerId: Id, due: Instant }).nullable(),
  answer: z.object({ mode: z.enum(['spoken', 'written']), text: z.string() }).nullable(),
  votes: z.int(),
  /** In the full state all voters; in a view only the viewer, when they voted. */
  voters: z.array(Id),
});
export type Question = z.infer<typeof Question>;

export const QnaSettings = z.object({
  open: z.boolean(),
  moderated: z.boolean(),
  anonymous: z.boolean(),
  voting: z.boolean(),
  /** How many unanswered questions one person may have; 0 = no limit. */
  perPerson: z.int('wrong-shape').min(0, 'out-of-range').max(100, 'out-of-range'),
});
export type QnaSettings = z.infer<typeof QnaSettings>;
