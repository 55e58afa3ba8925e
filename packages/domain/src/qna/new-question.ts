import type { Question } from '@plenary/contracts';

type Asked = Pick<Question, 'id' | 'number' | 'text' | 'askedAt'> & Partial<Question>;

/** A question to which nothing has happened yet. What was recorded before a field existed is completed by this too. */
export const newQuestion = (asked: Asked): Question => ({
  slotId: null,
  toId: null,
  liveSlotId: null,
  original: null,
  editedAt: null,
  language: null,
  translations: {},
  asker: null,
  anonymous: false,
  namedInMinutes: true,
  state: 'submitted',
  reviewedAt: null,
  liveAt: null,
  answeredAt: null,
  reason: null,
  mergedInto: null,
  deferred: null,
  answer: null,
  votes: 0,
  voters: [],
  passedOn: [],
  followers: [],
  last: null,
  ...asked,
});
