import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inspect } from './inspect.ts';
import { docx, odt, zipOf } from './testing/zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'plenary-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
/** What is made of these bytes under that name: a kind, or the code of the refusal. */
async function judged(bytes: Uint8Array | string, name = 'file.bin'): Promise<string> {
  const path = join(folder, String(++count));
  writeFileSync(path, bytes);
  const result = await inspect(path, name);
  return result.ok ? result.value.mime : result.error.code;
}

const png = (width: number, height: number, after = '') => {
  const head = Buffer.alloc(33);
  Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1').copy(head);
  head.writeUInt32BE(13, 8);
  head.write('IHDR', 12);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return Buffer.concat([head, Buffer.from('\0\0\0\0IDAT\0\0\0\0\0\0\0\0IEND\xaeB`\x82', 'latin1'), Buffer.from(after)]);
};
const gif = (start: string) => Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(64)]);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

describe('H-11 what is taken', () => {
  it.each([
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n', 'x.exe', 'application/pdf'],
    ['a picture', png(800, 600), 'x.txt', 'image/png'],
    ['a GIF', gif('GIF89a\x10\0\x10\0'), 'x.gif', 'image/gif'],
    ['a text document', docx(), 'x.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['an open document', odt(), 'x.odt', 'application/vnd.oasis.opendocument.text'],
    ['plain text', 'Minutes\n会议纪要\n', 'x.txt', 'text/plain; charset=utf-8'],
    ['a table', 'name,city\n王,北京\n', 'x.csv', 'text/csv; charset=utf-8'],
    ['Markdown', '# Title\n\na < b\n', 'x.md', 'text/markdown; charset=utf-8'],
    ['text from an older Chinese system', Buffer.from([0xbb, 0xe1, 0xd2, 0xe9]), 'x.txt', 'text/plain; charset=gb18030'],
    ['sound', Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1'), Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(512)]), 'x.mp3', 'audio/mpeg'],
  ])('H-11 %s', async (_, bytes, name, mime) => expect(await judged(bytes, name)).toBe(mime));
});

describe('H-11 what is refused, whatever it is called', () => {
  it.each<[string, Uint8Array | string]>([
    ['nothing at all', ''],
    ['a drawing that may run', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
    ['a drawing behind a declaration', '<?xml version="1.0"?>\n<svg></svg>'],
    ['a page', '<!DOCTYPE html><html></html>'],
    ['a page behind a lot of text', `${'text '.repeat(50_000)}<script>alert(1)</script>`],
    ['a page in capitals', 'x <IFRAME src=a>'],
    ['a page in UTF-16', utf16('\ufeff<html><script>1</script></html>')],
    ['a shell script', '#!/bin/sh\nrm -rf /\n'],
    ['a Windows program', Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), Buffer.alloc(512)])],
    ['a Linux program', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(512)])],
    ['an old office document', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(512)])],
    ['an archive', zipOf([{ name: 'a.txt' }])],
    ['random bytes', randomBytes(4_096)],
    ['text with control characters', 'a\u0000b'],
    ['PHP', '<?php echo 1;'],
    ['a picture with an archive behind it', Buffer.concat([png(10, 10), zipOf([{ name: 'a.html' }])])],
    ['a picture with a page behind it', png(10, 10, '<html><script>1</script>')],
    ['a GIF that is a script', gif('GIF89a/*\x10\0')],
    ['a PDF with an archive behind it', Buffer.concat([Buffer.from('%PDF-1.7\n'), zipOf([{ name: 'a' }])])],
    ['a PDF that is a page', '%PDF-1.7\n<html><body onload=1>'],
  ])('H-11 %s', async (_, bytes) => {
    for (const name of ['talk.pdf', 'notes.txt', 'picture.png']) expect(await judged(bytes, name)).toBe('file-refused');
  });
});

describe('H-12 bombs', () => {
  const zeros = Buffer.alloc(30_000_000);
  it.each<[string, Uint8Array]>([
    ['that promise more than they may', docx({ name: 'word/media/a', claims: 700_000_000 })],
    ['whose parts add up', docx(...Array.from({ length: 7 }, (_, n) => ({ name: `word/media/${n}`, claims: 100_000_000 })))],
    ['that pack beyond belief', docx({ name: 'word/media/a', bytes: zeros })],
    ['with too many parts', docx(...Array.from({ length: 10_001 }, (_, n) => ({ name: `a/${n}` })))],
    ['that lead out of their folder', docx({ name: '../../etc/cron.d/x' })],
    ['with an absolute path', docx({ name: '/etc/passwd' })],
    ['with a macro', docx({ name: 'word/vbaProject.bin' })],
    ['with a program', docx({ name: 'word/embeddings/run.exe' })],
    ['with a macro, open format', odt({ name: 'Basic/Standard/Module1.xml' })],
    ['with two parts of one name', docx({ name: 'word/document.xml' })],
    ['with something in front', Buffer.concat([Buffer.from('#!/bin/sh\n'), docx()])],
    ['with something behind', Buffer.concat([docx(), Buffer.from('<script>')])],
    ['cut short', docx().subarray(0, 120)],
    [
      'whose directory lies about its place',
      (() => {
        const zip = docx();
        zip.writeUInt32LE(7, zip.length - 6);
        return zip;
      })(),
    ],
  ])('H-12 office documents %s are refused', async (_, bytes) => expect(await judged(bytes, 'x.docx')).toBe('file-refused'));

  it('H-12 a picture of too many pixels is refused', async () => {
    expect(await judged(png(60_000, 60_000))).toBe('file-refused');
    expect(await judged(png(0, 10))).toBe('file-refused');
  });
});
