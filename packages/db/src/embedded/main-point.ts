export const saysDiskIsFull = (words: string): boolean => /No space left on device|Disk quota exceeded/.test(words);

/** Of all that Postgres' programs wrote, the line that tells what is wrong: a full disk before all that follows from it. */
export const mainPoint = (words: string): string => {
  const lines = words.trim().split('\n');
  return (lines.findLast(saysDiskIsFull) ?? lines.findLast((line) => /\b(PANIC|FATAL|ERROR|error):/.test(line)) ?? lines.at(-1) ?? '').trim();
};
