import { LIMITS, type MinutesUpdate } from '@plenary/contracts';

/** `whole`: an update is complete. `more`: this part is kept, the next may come. `broken`: parts that do not follow each other, or too much. */
export type Gathered = { is: 'whole'; update: Uint8Array } | { is: 'more' } | { is: 'broken' };

/** Puts together the parts of one connection's large update; one at a time. */
export function createGatherer(): (frame: MinutesUpdate) => Gathered {
  let id = '';
  let parts: Uint8Array[] = [];
  let size = 0;
  const forget = () => {
    id = '';
    parts = [];
    size = 0;
  };
  return ({ id: of, update, part }) => {
    if (!part) return { is: 'whole', update };
    if (part.index === 0) {
      forget();
      id = of;
    }
    size += update.byteLength;
    if (of !== id || part.index !== parts.length || size > LIMITS.minutesUpdate) {
      forget();
      return { is: 'broken' };
    }
    parts.push(update);
    if (parts.length < part.of) return { is: 'more' };
    const whole = Buffer.concat(parts);
    forget();
    return { is: 'whole', update: whole };
  };
}
