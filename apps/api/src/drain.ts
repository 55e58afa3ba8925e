import type { Logger } from 'pino';

/** Ctrl-C reaches us from the terminal and from our parent: within this time it counts once. */
const SAME_MS = 1_000;
const STEP_MS = 12_000;
const LONGEST_MS = 28_000;

type Step = { what: string; go(): Promise<void> };

const within = (ms: number, work: Promise<void>): Promise<void> => {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`not done within ${ms / 1000} s`)), ms);
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer));
};

/**
 * Ends the process in order, once: at SIGTERM, SIGINT, SIGHUP, or when the process that started us is gone.
 * A step that fails or takes too long does not keep the later ones from being done. Asked again, or after 28 s, it ends at once.
 * @returns `begun`: it is ending already; `fail` ends it because of a failure
 */
export const drainAtTheEnd = (steps: () => Step[], log: Pick<Logger, 'info' | 'error'>): { begun(): boolean; fail(why: string): void } => {
  let asked: number | null = null;
  let code = 0;

  const leave = (): never => process.exit(code);

  const drain = async (): Promise<void> => {
    for (const { what, go } of steps()) {
      try {
        await within(STEP_MS, go());
      } catch (cause) {
        code = 1;
        log.error({ what, cause: cause instanceof Error ? cause.message : String(cause) }, 'could not be ended in order');
      }
    }
    log.info({}, 'ended');
    leave();
  };

  const ask = (why: string): void => {
    if (asked !== null) {
      if (Date.now() - asked > SAME_MS) leave();
      return;
    }
    asked = Date.now();
    log.info({ why }, 'ending: finishing what was begun');
    setTimeout(() => {
      code = 1;
      log.error({}, `not ended within ${LONGEST_MS / 1000} s: leaving`);
      leave();
    }, LONGEST_MS).unref();
    void drain();
  };

  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(name, () => ask(name));
  if (process.connected) process.once('disconnect', () => ask('our parent process is gone'));
  return {
    begun: () => asked !== null,
    fail: (why) => {
      code = 1;
      ask(why);
    },
  };
};
