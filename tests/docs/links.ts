import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { ROOT, read } from './files.ts';

const FENCE = /^(```|~~~)[\s\S]*?^\1/gm;
const LINK = /!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)/g;
const IMAGE = /<(?:img|source)[^>]*\s(?:src|srcset)="([^"]+)"/g;
const ELSEWHERE = /^[a-z][a-z0-9+.-]*:/i;

/** As GitHub makes a heading's anchor: small letters, no punctuation, dashes for spaces; repeated ones are numbered. */
export const anchorsOf = (markdown: string): string[] => {
  const seen = new Map<string, number>();
  return [...markdown.replaceAll(FENCE, '').matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(([, heading = '']) => {
    const plain = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const anchor = plain.replaceAll(/[^\p{L}\p{N}\p{M}\s_-]/gu, '').replaceAll(' ', '-');
    const count = seen.get(anchor) ?? 0;
    seen.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
};

/** What the document at `path` links to within the project and is not there, as `path → target`. */
export const brokenLinks = (path: string, text = read(path)): string[] => {
  const prose = text.replaceAll(FENCE, '');
  const targets = [...prose.matchAll(LINK), ...prose.matchAll(IMAGE)].map(([, target = '']) => target).filter((target) => !ELSEWHERE.test(target));
  return targets
    .filter((target) => {
      const [file = '', anchor] = decodeURIComponent(target).split('#');
      const there = file === '' ? path : normalize(join(dirname(path), file));
      if (there !== path && !existsSync(join(ROOT, there))) return true;
      return anchor !== undefined && there.endsWith('.md') && !anchorsOf(there === path ? text : read(there)).includes(anchor);
    })
    .map((target) => `${path} → ${target}`);
};
