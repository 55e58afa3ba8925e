import type { Question } from '@plenary/contracts';

/** What a moderator can do with a question, by its state. The server decides; this is what the screen offers. */
export type Act = 'approve' | 'decline' | 'merge' | 'edit' | 'translate' | 'put-live' | 'next' | 'answer' | 'defer' | 'back' | 'write';
const ACTS: Partial<Record<Question['state'], Act[]>> = {
  submitted: ['approve', 'merge', 'edit', 'decline', 'put-live', 'translate'],
  approved: ['put-live', 'next', 'merge', 'edit', 'defer', 'write', 'decline', 'translate'],
  live: ['answer', 'defer', 'back', 'edit', 'translate', 'write'],
  deferred: ['write', 'merge', 'edit', 'translate', 'defer'],
  declined: ['back'],
};
export const actsOn = ({ state }: Question): Act[] => ACTS[state] ?? [];
export const allows = (question: Question, act: Act): boolean => actsOn(question).includes(act);
