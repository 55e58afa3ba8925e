import * as z from 'zod';

/** An e-mail address as it goes into a letter's head: one line, nothing that could begin another. */
export const Email = z
  .string('wrong-shape')
  .trim()
  .max(254, 'too-long')
  .regex(/^[^\s@\p{Cc},;<>()"]+@[^\s@\p{Cc},;<>()"]+\.[^\s@\p{Cc},;<>()"]+$/u, 'not-an-email');
