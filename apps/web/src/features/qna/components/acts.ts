import type { Question } from '@plenary/contracts';

/** What a moderator can do with a question, by its state. The server decides; this is what the screen offers. */
export type Act = 'approve' | 'decline' | 'merge' | 'put-live' | 'answer' | 'defer' | 'back' | 'write';
const ACTS: Partial<Record<Question['state'], Act[]>> = {
  submitted: ['approve', 'merge', 'decline', 'put-live'],
  approved: ['put-live', 'merge', 'defer'],
  live: ['answer', 'defer', 'back'],
  deferred: ['write', 'merge'],
  declined: ['back'],
};
export const actsOn = ({ state }: Question): Act[] => ACTS[state] ?? [];
export const allows = (question: Question, act: Act): boolean => actsOn(question).includes(act);
