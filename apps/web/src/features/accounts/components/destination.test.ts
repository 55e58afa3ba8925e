import { describe, expect, it } from 'vitest';
import { destination } from './destination.ts';

describe('where signing in leads', () => {
  it('NS-2 is the page that asked for it', () => {
    expect(destination('?to=/sessions/new')).toBe('/sessions/new');
    expect(destination('')).toBe('/organisation');
  });

  it('NS-2 is never another site', () => {
    for (const trap of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/a b', '/%0d%0a\n'])
      expect(destination(`?to=${encodeURIComponent(trap)}`)).toBe('/organisation');
  });
});
