import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createNotifier } from './notifier.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('telling the screen', () => {
  it('FO-12 tells at once what comes alone, and a burst once a picture, its end included', () => {
    let told = 0;
    const notifier = createNotifier(Date.now);
    notifier.subscribe(() => {
      told += 1;
    });
    notifier.notify();
    expect(told).toBe(1);
    for (let i = 0; i < 500; i++) notifier.notify();
    expect(told).toBe(1);
    vi.advanceTimersByTime(16);
    expect(told).toBe(2);
    vi.advanceTimersByTime(1_000);
    expect(told).toBe(2);
    notifier.notify();
    expect(told).toBe(3);
  });
});
