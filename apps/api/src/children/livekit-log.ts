import type { Logger } from 'pino';
import { z } from 'zod';

const Line = z.looseObject({ level: z.string(), msg: z.string() });
const LEVELS = { warn: 'warn', error: 'error', panic: 'error', fatal: 'error' } as const;

const parse = (line: string) => {
  try {
    return Line.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
};

/** LiveKit's own lines in our log: its warnings and errors as such, its many others as debugging. */
export const createLivekitLog =
  (log: Pick<Logger, 'warn' | 'error' | 'debug'>) =>
  (line: string): void => {
    if (!line.trim()) return;
    const entry = parse(line);
    if (!entry) {
      log.warn({ child: 'livekit' }, line); // not JSON: it could not start, and says why
      return;
    }
    const { level, msg, ...fields } = entry;
    const as = level in LEVELS ? LEVELS[level as keyof typeof LEVELS] : 'debug';
    log[as]({ child: 'livekit', ...fields }, msg);
  };
