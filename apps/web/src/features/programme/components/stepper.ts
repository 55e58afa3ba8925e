import { LIMITS } from '@plenary/contracts';

/** One press of plus or minus: to the next multiple of five minutes, below five by one. Always within the bounds. */
export function steppedMinutes(minutes: number, direction: 1 | -1): number {
  const fine = direction === 1 ? minutes < 5 : minutes <= 5;
  const next = fine ? minutes + direction : direction === 1 ? Math.floor(minutes / 5) * 5 + 5 : Math.ceil(minutes / 5) * 5 - 5;
  return Math.min(LIMITS.slotMinutes, Math.max(1, next));
}
