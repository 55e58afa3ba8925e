import type { Config } from './config.ts';

const codeOf = (cause: object): unknown => ('code' in cause ? cause.code : undefined);

/** Node, Postgres over its connection, and Postgres' own words, which it writes in English. */
const diskIsFull = (cause: Error): boolean =>
  ['ENOSPC', 'EDQUOT', '53100'].includes(String(codeOf(cause))) ||
  /No space left on device|Disk quota exceeded/.test(cause.message) ||
  (cause.cause instanceof Error && diskIsFull(cause.cause));

/** Why the server could not start, in words that say what to do. */
export const explain = (cause: unknown, { port, host, dataDir }: Pick<Config, 'port' | 'host' | 'dataDir'>): string => {
  if (!(cause instanceof Error)) return String(cause);
  if (codeOf(cause) === 'EADDRINUSE') return `Port ${port} on ${host} is taken by another program. Choose another with --port.`;
  if (codeOf(cause) === 'EACCES' && 'syscall' in cause && cause.syscall === 'listen')
    return `Port ${port} on ${host} is not for this user to open. Choose one above 1023 with --port.`;
  if (diskIsFull(cause)) return `The disk that holds ${dataDir} is full. Make room there (a new store takes 100 MB) and start again; nothing is lost.`;
  if (['EACCES', 'EPERM', 'EROFS'].includes(String(codeOf(cause))) && 'path' in cause)
    return `${cause.path} cannot be written to, because it is another user's or its disk is read-only. Mend that, or choose another folder with --data.`;
  return cause.message;
};
