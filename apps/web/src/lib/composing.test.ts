import { describe, expect, it } from 'vitest';
import { isComposing } from './composing.ts';

describe('a key while an input method composes', () => {
  it.each([
    ['as browsers tell of it', { isComposing: true, keyCode: 13 }, true],
    ['as Safari tells of the one that ends it', { isComposing: false, keyCode: 229 }, true],
    ['Enter by itself', { isComposing: false, keyCode: 13 }, false],
  ])('QS-32 %s', (_, key, composing) => {
    expect(isComposing(key)).toBe(composing);
  });
});
