import type { Logger } from 'pino';

/** Ctrl-C reaches us from the terminal and from our parent: within this time it counts once. */
const SAME_MS = 1_000;
const LONGEST_MS = 25_000;

type Step = { what: string; go(): Promise<void> };

/**
 * Ends the process in order, once: at SIGTERM, SIGINT, SIGHUP, or when the process that started us is gone.
 * A step that fails does not keep the later ones from being done. Asked again, or after 25 s, it ends at once.
 * @returns a function that ends it because of a failure
 */
export const drainAtTheEnd = (steps: () => Step[], log: Pick<Logger, 'info' | 'error'>): ((why: string) => void) => {
  let asked: number | null = null;
  let code = 0;

  const leave = (): never => process.exit(code);

  const drain = async (): Promise<void> => {
    for (const { what, go } of steps()) {
      try {
        await go();
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
  return (why) => {
    code = 1;
    ask(why);
  };
};
