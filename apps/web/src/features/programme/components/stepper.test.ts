import { describe, expect, it } from 'vitest';
import { steppedMinutes } from './stepper.ts';

describe('the minutes of a slot', () => {
  it('ED-11 go by five, below five by one, and never out of bounds', () => {
    expect([20, 18, 5, 3, 1].map((minutes) => steppedMinutes(minutes, -1))).toEqual([15, 15, 4, 2, 1]);
    expect([20, 18, 5, 3, 1_440].map((minutes) => steppedMinutes(minutes, 1))).toEqual([25, 20, 10, 4, 1_440]);
  });
});
