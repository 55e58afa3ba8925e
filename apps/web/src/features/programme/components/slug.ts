import { Slug } from '@plenary/contracts';

const LONGEST = 60;

/** Letters that no decomposition turns into plain Latin ones. */
const PLAIN: Record<string, string> = { ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' };

/** Whole words of a hyphened text, as many as fit. */
const cut = (text: string): string => {
  if (text.length <= LONGEST) return text;
  const end = text.lastIndexOf('-', LONGEST);
  return text.slice(0, end > 0 ? end : LONGEST);
};

/**
 * An address made from a session's title; `day` (`2026-12-12`) stands in where the title has too little Latin script
 * to make one, as in Chinese or Japanese. Always a valid slug.
 */
export function suggestSlug(title: string, day: string): string {
  const latin = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæøœđðłþı]/g, (letter) => PLAIN[letter] ?? '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const slug = cut(latin);
  return Slug.safeParse(slug).success ? slug : ['session', day].filter(Boolean).join('-');
}
