import { LIMITS } from '@plenary/contracts';

/** What no file system, header or reader should meet in a name: control characters, marks that turn or hide text, and what shells and systems reserve. */
const UNWANTED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}<>:"|?*]/gu;

/** The file's own name: the last part of whatever path was sent, readable as it is written. `extension` names what it really is. */
export function safeName(sent: string, extensions: readonly string[]): string {
  const last = sent.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    .replace(UNWANTED, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  const dot = clean.lastIndexOf('.');
  const ends = dot > 0 ? clean.slice(dot + 1).toLowerCase() : '';
  const fits = extensions.includes(ends);
  const stem = fits ? clean.slice(0, dot) : clean;
  const extension = fits ? ends : (extensions[0] ?? 'bin');
  const room = LIMITS.fileName - extension.length - 1;
  return `${shortened(stem, room) || 'file'}.${extension}`;
}

/** Never cuts a character in two. */
function shortened(text: string, room: number): string {
  let short = '';
  for (const character of text) {
    if (short.length + character.length > room) break;
    short += character;
  }
  return short.trim();
}
