import type { Localized, Question } from '@plenary/contracts';
import { slotOfQuestion } from '../proceedings/questions.ts';
import { valuesOf } from '../session/record.ts';
import type { SessionState } from '../session/state.ts';

/** How long something took, over all to which it happened; times in ms, null when it happened to none. */
export type Spread = { count: number; medianMs: number | null; p95Ms: number | null; longestMs: number | null };
/** What came of some questions; everything but `approved` and `votes` counts each question once. */
export type Outcome = {
  asked: number;
  /** Shown to everybody: answered, deferred or open. */
  approved: number;
  spoken: number;
  written: number;
  /** A written answer is still owed. */
  deferred: number;
  /** Approved, and nobody has answered. */
  open: number;
  /** Nobody has reviewed it. */
  waiting: number;
  declined: number;
  merged: number;
  withdrawn: number;
  /** Cast on them; a vote that passed on to another question counts where it was cast. */
  votes: number;
};
export type QuestionReport = {
  all: Outcome;
  /** People who asked, and people who voted. */
  askers: number;
  voters: number;
  anonymous: number;
  toReview: Spread;
  toAnswer: Spread;
  /** In running order; `slotId` null: of no slot that is in the programme. */
  slots: (Outcome & { slotId: string | null; subject: Localized })[];
  /** Most questions first; `country` null: not given. */
  countries: (Outcome & { country: string | null; askers: number })[];
};

/** The value that a share of all does not exceed (nearest rank). `sorted`: ascending, not empty. */
const percentile = (sorted: readonly number[], share: number): number => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;

export function spreadOf(times: readonly number[]): Spread {
  if (times.length === 0) return { count: 0, medianMs: null, p95Ms: null, longestMs: null };
  const sorted = times.toSorted((a, b) => a - b);
  return { count: sorted.length, medianMs: percentile(sorted, 0.5), p95Ms: percentile(sorted, 0.95), longestMs: percentile(sorted, 1) };
}

function outcomeOf(questions: readonly Question[]): Outcome {
  const count = (is: (question: Question) => boolean) => questions.filter(is).length;
  const spoken = count(({ state, answer }) => state === 'answered' && answer?.mode === 'spoken');
  const written = count(({ state }) => state === 'answered') - spoken;
  const deferred = count(({ state }) => state === 'deferred');
  const open = count(({ state }) => state === 'approved' || state === 'live');
  const was = (of: Question['state']) => count(({ state }) => state === of);
  return {
    asked: questions.length,
    approved: spoken + written + deferred + open,
    spoken,
    written,
    deferred,
    open,
    waiting: was('submitted'),
    declined: was('declined'),
    merged: was('merged'),
    withdrawn: was('withdrawn'),
    votes: questions.reduce((sum, { voters }) => sum + voters.length, 0),
  };
}

/** Votes as they were cast: what a question has through others that were joined with it belongs to those. */
function ownVotes(state: SessionState): Question[] {
  const through = new Map<string, Set<string>>();
  for (const { mergedInto, passedOn } of valuesOf(state.questions))
    if (mergedInto !== null) through.set(mergedInto, new Set([...(through.get(mergedInto) ?? []), ...passedOn]));
  return valuesOf(state.questions).map((question) => ({ ...question, voters: question.voters.filter((id) => !through.get(question.id)?.has(id)) }));
}

const countryOf = (state: SessionState, { asker }: Question): string | null =>
  asker?.participantId ? (state.participants[asker.participantId]?.country ?? null) : null;
const askersOf = (questions: readonly Question[]): number => new Set(questions.flatMap(({ asker }) => asker?.participantId ?? asker?.name ?? [])).size;

/** What came of a session's questions. For those who moderate: it counts what they alone may see. `state`: the whole, not a view. */
export function questionReport(state: SessionState): QuestionReport {
  const questions = ownVotes(state);
  const bySlot = Map.groupBy(questions, (question) => slotOfQuestion(state, question)?.id ?? null);
  const byCountry = Map.groupBy(questions, (question) => countryOf(state, question));
  const after = (end: (question: Question) => number | null) =>
    questions.flatMap((one) => (end(one) === null ? [] : Math.max(0, (end(one) ?? 0) - one.askedAt)));
  return {
    all: outcomeOf(questions),
    askers: askersOf(questions),
    voters: new Set(questions.flatMap(({ voters }) => voters)).size,
    anonymous: questions.filter(({ anonymous }) => anonymous).length,
    // What a moderator wrote down themselves, or was shown at once, waited for nobody.
    toReview: spreadOf(after(({ reviewedAt, askedAt }) => (reviewedAt !== null && reviewedAt > askedAt ? reviewedAt : null))),
    toAnswer: spreadOf(after(({ answeredAt }) => answeredAt)),
    slots: [...state.slots.map(({ id, subject }) => ({ slotId: id, subject })), { slotId: null, subject: {} }]
      .map((slot) => ({ ...slot, ...outcomeOf(bySlot.get(slot.slotId) ?? []) }))
      .filter(({ asked }) => asked > 0),
    countries: [...byCountry]
      .map(([country, theirs]) => ({ country, askers: askersOf(theirs), ...outcomeOf(theirs) }))
      .sort((a, b) => Number(a.country === null) - Number(b.country === null) || b.asked - a.asked || (a.country ?? '').localeCompare(b.country ?? '')),
  };
}
