type Told = { code?: unknown; syscall?: unknown; cause?: unknown; message?: unknown };

/** Postgres cannot be reached, or is starting or stopping: nothing is wrong with what was asked of it. Whoever wraps an error names it as its cause. */
export function isStoreAway(error: unknown): boolean {
  const { code, syscall, cause, message } = (error ?? {}) as Told;
  if (typeof code === 'string' && /^(ECONNREFUSED|ECONNRESET|EPIPE|57P0\d|08\d{3}|53300)$/.test(code)) return true;
  // Its socket in the data folder; any other file that is not there is another matter.
  if (code === 'ENOENT' && syscall === 'connect') return true;
  if (typeof message === 'string' && /timeout exceeded when trying to connect|Connection terminated|connection error and is not queryable/.test(message))
    return true;
  return cause !== undefined && cause !== error && isStoreAway(cause);
}

/** There is no room for what we, or Postgres, should keep. */
export function isDiskFull(error: unknown): boolean {
  const { code, cause, message } = (error ?? {}) as Told;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100') return true;
  // Postgres' programs say it in words.
  if (typeof message === 'string' && /No space left on device|Disk quota exceeded/.test(message)) return true;
  return cause !== undefined && cause !== error && isDiskFull(cause);
}
