import { open, stat } from 'node:fs/promises';
import { fail, ok, type Result } from '@plenary/contracts';
import { fileTypeFromFile } from 'file-type';
import { isSoundOffice } from './office.ts';
import { isSoundPicture } from './picture.ts';
import { textEncoding } from './plain-text.ts';

export type Kind = { mime: string; extensions: readonly string[] };

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument';
/** What may be attached, by what the bytes are; the first extension is given where the name has another. */
const KINDS: Record<string, { extensions: readonly string[]; sound?: (path: string) => Promise<boolean> }> = {
  'application/pdf': { extensions: ['pdf'] },
  'image/png': { extensions: ['png'], sound: isSoundPicture },
  'image/jpeg': { extensions: ['jpg', 'jpeg'], sound: isSoundPicture },
  'image/gif': { extensions: ['gif'], sound: isSoundPicture },
  'image/webp': { extensions: ['webp'], sound: isSoundPicture },
  'audio/mpeg': { extensions: ['mp3'] },
  'video/mp4': { extensions: ['mp4', 'm4v'] },
  [`${OFFICE}.wordprocessingml.document`]: { extensions: ['docx'], sound: isSoundOffice },
  [`${OFFICE}.spreadsheetml.sheet`]: { extensions: ['xlsx'], sound: isSoundOffice },
  [`${OFFICE}.presentationml.presentation`]: { extensions: ['pptx'], sound: isSoundOffice },
  [`${ODF}.text`]: { extensions: ['odt'], sound: isSoundOffice },
  [`${ODF}.spreadsheet`]: { extensions: ['ods'], sound: isSoundOffice },
  [`${ODF}.presentation`]: { extensions: ['odp'], sound: isSoundOffice },
};
const TEXTS: Record<string, string> = { csv: 'text/csv', md: 'text/markdown', markdown: 'text/markdown' };

const HEAD = 64 * 1024;
/** A second file hidden in the first: markup near the start, or an archive's end. */
const MARKUP = /<(script|html|svg|iframe|body|\?php)[\s>]/i;
const ARCHIVE_END = Buffer.from('PK\u0005\u0006', 'latin1');

async function isTwoThings(path: string, size: number): Promise<boolean> {
  const handle = await open(path);
  try {
    const head = Buffer.alloc(Math.min(HEAD, size));
    await handle.read(head, 0, head.length, 0);
    const tail = Buffer.alloc(Math.min(HEAD, size));
    await handle.read(tail, 0, tail.length, size - tail.length);
    return MARKUP.test(head.toString('latin1')) || MARKUP.test(tail.toString('latin1')) || tail.includes(ARCHIVE_END);
  } finally {
    await handle.close();
  }
}

/** What a file is by its content. `name` only tells one plain text from another. Refused: file-refused. */
export async function inspect(path: string, name: string): Promise<Result<Kind>> {
  const { size } = await stat(path);
  if (size === 0) return fail('file-refused');
  const found = await fileTypeFromFile(path);
  if (!found) return inspectText(path, name);
  const kind = KINDS[found.mime];
  if (!kind) return fail('file-refused');
  const sound = kind.sound ? await kind.sound(path) : true;
  const office = kind.sound === isSoundOffice;
  if (!sound || (!office && (await isTwoThings(path, size)))) return fail('file-refused');
  return ok({ mime: found.mime, extensions: kind.extensions });
}

async function inspectText(path: string, name: string): Promise<Result<Kind>> {
  const encoding = await textEncoding(path);
  if (!encoding) return fail('file-refused');
  const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
  const mime = TEXTS[extension];
  return ok({ mime: `${mime ?? 'text/plain'}; charset=${encoding}`, extensions: mime ? [extension] : ['txt', 'text', 'log'] });
}
