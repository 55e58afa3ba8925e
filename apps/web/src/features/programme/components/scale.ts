/** The editor's spine is to scale: px a minute. */
export const PX_PER_MINUTE = 3.58;
const MINUTE = 60_000;

/** Where a slot's bar and its row of text stand, px from the top of the first slot. */
export type Laid = { barTop: number; barHeight: number; rowTop: number; rowHeight: number };

/**
 * Bars tell the truth; a row never overlaps another: text that is taller than its slot pushes the next rows down
 * until there is room again. `height`: px that the row's content needs.
 */
export function layOut(slots: readonly { minutes: number; height: number }[]): { laid: Laid[]; height: number } {
  let before = 0;
  let free = 0;
  const laid = slots.map(({ minutes, height }) => {
    const barTop = before * PX_PER_MINUTE;
    const barHeight = minutes * PX_PER_MINUTE;
    const rowTop = Math.max(barTop, free);
    const rowHeight = Math.max(height, barTop + barHeight - rowTop);
    const place = { barTop, barHeight, rowTop, rowHeight };
    before += minutes;
    free = rowTop + rowHeight;
    return place;
  });
  return { laid, height: Math.max(before * PX_PER_MINUTE, free) };
}

export type Tick = { at: number; top: number };

/** Minutes between two marks of the ruler: a long session gets fewer, so that they stay readable. */
const stepFor = (minutes: number) => (minutes <= 8 * 60 ? 10 : minutes <= 24 * 60 ? 30 : 60);

/**
 * The ruler's marks: the start, then round times of the venue's clock. `at` in ms since 1970, `top` in px.
 * `minuteOfHour`: of the start, on the venue's clock. A mark closer than 5 minutes to the start is left out.
 */
export function ticks(startsAt: number, minutes: number, minuteOfHour: number): Tick[] {
  const step = stepFor(minutes);
  const toRound = (step - (minuteOfHour % step)) % step;
  const marks: Tick[] = [{ at: startsAt, top: 0 }];
  for (let after = toRound === 0 ? step : toRound; after <= minutes; after += step) {
    if (after >= 5) marks.push({ at: startsAt + after * MINUTE, top: after * PX_PER_MINUTE });
  }
  return marks;
}
