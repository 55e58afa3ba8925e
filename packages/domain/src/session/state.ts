import type { Instant, Material, Part, Participant, QnaSettings, Question, SessionDetails, Slot } from '@plenary/contracts';

export type Phase = 'draft' | 'scheduled' | 'live' | 'ended' | 'published' | 'cancelled';

/** What really happened to a slot. Times in ms since 1970. */
export type SlotRun = {
  state: 'planned' | 'live' | 'paused' | 'done' | 'skipped';
  startedAt: Instant | null;
  endedAt: Instant | null;
  pausedAt: Instant | null;
  /** ms spent in pauses that are over */
  pausedMs: number;
  extendedMinutes: number;
};
export const PLANNED: SlotRun = { state: 'planned', startedAt: null, endedAt: null, pausedAt: null, pausedMs: 0, extendedMinutes: 0 };

/** Count this up when `SessionState` or what it is made of changes its shape: states that were saved before are then folded anew. */
export const STATE_SHAPE = 4;

/** Everything that a session's log says, folded. A view of it for one viewer has the same shape. */
export type SessionState = {
  id: string;
  organisationId: string;
  details: SessionDetails;
  startsAt: Instant;
  phase: Phase;
  doorsOpenedAt: Instant | null;
  startedAt: Instant | null;
  endedAt: Instant | null;
  parts: Part[];
  /** In running order. */
  slots: Slot[];
  runs: Record<string, SlotRun>;
  currentSlotId: string | null;
  materials: Material[];
  participants: Record<string, Participant>;
  /** Participants whom a host or moderator brought on stage, beyond those whom the slot puts there. */
  onStage: string[];
  qna: QnaSettings;
  questions: Record<string, Question>;
  liveQuestionId: string | null;
  /** Which question is put next, if somebody chose it. */
  nextQuestionId: string | null;
  /** Participants who may not ask any more. In the floor's view only the viewer. */
  silenced: string[];
  published: { version: number; at: Instant; contentId: string; note: Record<string, string> | null }[];
};

export const runOf = (state: SessionState, slotId: string): SlotRun => state.runs[slotId] ?? PLANNED;
export const isOver = (state: SessionState): boolean => state.phase === 'ended' || state.phase === 'published' || state.phase === 'cancelled';

/** The state before the first event. */
export const NOTHING: SessionState = {
  id: '',
  organisationId: '',
  details: { slug: '', title: {}, theme: {}, description: {}, venue: {}, source: {}, languages: ['en'], zone: 'UTC', start: '1970-01-01T00:00', open: false },
  startsAt: 0,
  phase: 'draft',
  doorsOpenedAt: null,
  startedAt: null,
  endedAt: null,
  parts: [],
  slots: [],
  runs: {},
  currentSlotId: null,
  materials: [],
  participants: {},
  onStage: [],
  qna: { open: true, moderated: true, anonymous: true, voting: true, perPerson: 3, slowSeconds: 0 },
  questions: {},
  liveQuestionId: null,
  nextQuestionId: null,
  silenced: [],
  published: [],
};
