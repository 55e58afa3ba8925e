import type { Question } from '@plenary/contracts';
import { ALIKE, shared, trigrams } from '@plenary/domain';

/** Worked out once a question: it stays the same object until something happens to it. */
const known = new WeakMap<Question, ReadonlySet<string>>();
const gramsOf = (question: Question): ReadonlySet<string> => {
  const grams = known.get(question) ?? trigrams(question.text);
  known.set(question, grams);
  return grams;
};

const JOINABLE: Question['state'][] = ['approved', 'live', 'deferred'];
const COMPARED: Question['state'][] = [...JOINABLE, 'submitted', 'answered'];
export const canBeJoined = ({ state }: Question): boolean => JOINABLE.includes(state);

const likeTo = (question: Question, all: readonly Question[], states: Question['state'][], least = 0) =>
  all
    .filter(({ id, state }) => id !== question.id && states.includes(state))
    .map((other) => ({ other, like: shared(gramsOf(question), gramsOf(other)) }))
    .filter(({ like }) => like >= least)
    .sort((a, b) => b.like - a.like || a.other.number - b.other.number);

/** What a question can be merged into, the likeliest first. */
export const targetsFor = (question: Question, all: readonly Question[]): Question[] => likeTo(question, all, JOINABLE).map(({ other }) => other);

/** The questions that this one probably repeats, the likeliest first; at most three. Also those that it cannot be joined with yet. */
export const alikeTo = (question: Question, all: readonly Question[]): Question[] =>
  likeTo(question, all, COMPARED, ALIKE)
    .slice(0, 3)
    .map(({ other }) => other);
