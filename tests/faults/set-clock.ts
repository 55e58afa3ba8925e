import { setDate } from './set-date.ts';

/** Loaded before a program (`--import`), gives it a clock that is `CLOCK_AHEAD_MS` ahead of the machine's. */
globalThis.Date = setDate(Date, Number(process.env.CLOCK_AHEAD_MS ?? 0));
