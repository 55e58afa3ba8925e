import type { Question } from '@plenary/contracts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
/** The words of a text, in any script; short words of Latin letters say nothing about what it asks. */
const words = (text: string): Set<string> =>
  new Set(
    [...segmenter.segment(text.toLowerCase())]
      .filter(({ isWordLike, segment }) => isWordLike && (segment.length > 3 || /[^\p{Script=Latin}\d]/u.test(segment)))
      .map(({ segment }) => segment),
  );

/** How much two texts share, 0 to 1: common words among all words (Jaccard, 1901). */
export function likeness(a: string, b: string): number {
  const [one, other] = [words(a), words(b)];
  const common = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
}

/** From this on, two questions probably ask the same. */
const ALIKE = 0.4;
const OPEN: Question['state'][] = ['approved', 'live', 'deferred'];

/** What a question can be merged into, the likeliest first. */
export const targetsFor = (question: Question, all: Question[]): Question[] =>
  all
    .filter(({ id, state }) => id !== question.id && OPEN.includes(state))
    .map((target) => ({ target, like: likeness(question.text, target.text) }))
    .sort((a, b) => b.like - a.like || a.target.number - b.target.number)
    .map(({ target }) => target);

/** The question that this one probably repeats; null when none is alike enough. */
export function likelyTarget(question: Question, all: Question[]): Question | null {
  const [first] = targetsFor(question, all);
  return first && likeness(question.text, first.text) >= ALIKE ? first : null;
}
