import type { CommandsOf, Deciders } from '../session/rules.ts';
import { decideAsking } from './decide-asking.ts';
import { decideFloor } from './decide-floor.ts';
import { decideOrder } from './decide-order.ts';
import { decideReviewing } from './decide-reviewing.ts';
import { decideVoting } from './decide-voting.ts';

/** The rules of questions: asking, voting, reviewing, the floor, and keeping order. */
export const decideQna: Deciders<CommandsOf<'qna'>> = { ...decideAsking, ...decideVoting, ...decideReviewing, ...decideFloor, ...decideOrder };
