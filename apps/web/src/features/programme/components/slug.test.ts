import { Slug } from '@plenary/contracts';
import { describe, expect, it } from 'vitest';
import { suggestSlug } from './slug.ts';

describe('the address suggested for a session', () => {
  it('NS-1 keeps the words of a title in Latin script, without their marks', () => {
    expect(suggestSlug('How are we going to go on with our lives?', '2026-12-12')).toBe('how-are-we-going-to-go-on-with-our-lives');
    expect(suggestSlug('Straße & Œuvre: l’été', '2026-12-12')).toBe('strasse-oeuvre-lete');
  });

  it('NS-1 names the day when there is nothing to make it from', () => {
    expect(suggestSlug('我们将如何继续生活？', '2026-12-12')).toBe('session-2026-12-12');
    expect(suggestSlug('', '')).toBe('session');
  });

  it('NS-1 is always valid, and cut at a word', () => {
    const long = suggestSlug('word '.repeat(60), '2026-12-12');
    expect(long.endsWith('word')).toBe(true);
    for (const title of [long, '!!', 'a', '-a-', '💐 b', 'x'.repeat(400), '\u202eabc'])
      expect(Slug.safeParse(suggestSlug(title, '2026-12-12')).success).toBe(true);
  });
});
