import type { Config } from './config.ts';
import { isDiskFull, isStoreAway } from './store-away.ts';

const codeOf = (cause: object): unknown => ('code' in cause ? cause.code : undefined);

/** Why the server could not start, in words that say what to do. */
export const explain = (cause: unknown, { port, host, dataDir, databaseUrl }: Pick<Config, 'port' | 'host' | 'dataDir' | 'databaseUrl'>): string => {
  if (!(cause instanceof Error)) return String(cause);
  if (codeOf(cause) === 'EADDRINUSE') return `Port ${port} on ${host} is taken by another program. Choose another with --port.`;
  if (codeOf(cause) === 'EACCES' && 'syscall' in cause && cause.syscall === 'listen')
    return `Port ${port} on ${host} is not for this user to open. Choose one above 1023 with --port.`;
  if (isDiskFull(cause)) return `The disk that holds ${dataDir} is full. Make room there (a new store takes 100 MB) and start again; nothing is lost.`;
  if (isStoreAway(cause))
    return databaseUrl
      ? `The database at ${new URL(databaseUrl).host} cannot be reached. See that it runs and that DATABASE_URL is right, and start again.`
      : 'The store ended while Plenary was starting. Start again; nothing is lost.';
  if (['EACCES', 'EPERM', 'EROFS'].includes(String(codeOf(cause))) && 'path' in cause)
    return `${cause.path} cannot be written to, because it is another user's or its disk is read-only. Mend that, or choose another folder with --data.`;
  return cause.message;
};
