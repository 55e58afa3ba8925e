import { COMMANDS } from '@plenary/contracts';
import * as z from 'zod';

/** What a server of this bench is told to be. */
export type Kind =
  /** Bare Hono: answers with these bytes and headers, and nothing else. */
  | { bytes: string; headers: Record<string, string> }
  /** Bare Hono and Zod: reads a question as the contract wants it and counts it. */
  | { reads: 'question' }
  /** The product's HTTP: so many sessions, in each of which so many sit. */
  | { plenary: Halls };

/** `log`: a command goes into a log that acknowledges it and does no more, or through the rules and into memory. */
export type Halls = { sessions: number; people: number; log: 'acknowledges' | 'rules' };

/** Somebody who sits in a session, and where. */
export type Seated = { slug: string; cookie: string };
/** Where it listens, and who sits there. */
export type Up = { port: number; seated: Seated[] };

export const QuestionBody = z.object({ id: z.uuid(), input: COMMANDS['qna.ask'].input });
/** A question that nobody has asked yet. */
export const question = (): string =>
  JSON.stringify({
    id: crypto.randomUUID(),
    input: { text: 'Who keeps the key when the house moves?', language: 'en', anonymous: false, namedInMinutes: true },
  });
