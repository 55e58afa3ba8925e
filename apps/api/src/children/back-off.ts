const FIRST_MS = 250;
const LONGEST_MS = 10_000;
const STEADY_MS = 30_000;

/** Growing pauses between restarts; a child that held out for half a minute begins again with a short one. */
export const createBackOff = () => {
  let next = FIRST_MS;
  return (ranMs: number): number => {
    if (ranMs > STEADY_MS) next = FIRST_MS;
    const pause = next;
    next = Math.min(next * 2, LONGEST_MS);
    return pause;
  };
};
