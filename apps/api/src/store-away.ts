type Told = { code?: unknown; syscall?: unknown; cause?: unknown; message?: unknown };

/** Does it hold of this error, or of one that led to it? Whoever wraps an error names it as its cause. */
function anywhere(error: unknown, is: (told: Told) => boolean): boolean {
  const told = (error ?? {}) as Told;
  return is(told) || (told.cause !== undefined && told.cause !== error && anywhere(told.cause, is));
}
const says = ({ message }: Told, words: RegExp): boolean => typeof message === 'string' && words.test(message);

/** Postgres cannot be reached, or is starting or stopping: nothing is wrong with what was asked of it. */
export const isStoreAway = (error: unknown): boolean =>
  anywhere(
    error,
    (told) =>
      (typeof told.code === 'string' && /^(ECONNREFUSED|ECONNRESET|EPIPE|57P0\d|08\d{3}|53300)$/.test(told.code)) ||
      // Its socket in the data folder; any other file that is not there is another matter.
      (told.code === 'ENOENT' && told.syscall === 'connect') ||
      says(told, /timeout exceeded when trying to connect|Connection terminated|connection error and is not queryable/),
  );

/** There is no room for what we, or Postgres, should keep. Postgres' programs say it in words. */
export const isDiskFull = (error: unknown): boolean =>
  anywhere(
    error,
    (told) => told.code === 'ENOSPC' || told.code === 'EDQUOT' || told.code === '53100' || says(told, /No space left on device|Disk quota exceeded/),
  );
