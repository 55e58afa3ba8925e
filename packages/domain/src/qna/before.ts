import type { Question, QuestionBefore } from '@plenary/contracts';

/** What undoing brings back. Named one by one: to read the names off the schema would bring the whole of Zod to every attendee. */
export const beforeOf = ({
  state,
  text,
  original,
  editedAt,
  translations,
  reviewedAt,
  liveSlotId,
  liveAt,
  answeredAt,
  reason,
  mergedInto,
  deferred,
  answer,
}: Question): QuestionBefore => ({
  state,
  text,
  original,
  editedAt,
  translations,
  reviewedAt,
  liveSlotId,
  liveAt,
  answeredAt,
  reason,
  mergedInto,
  deferred,
  answer,
});
