import { describe, expect, it } from 'vitest';
import { safeName } from './name.ts';

describe('H-13 names of files', () => {
  it.each([
    ['../../etc/passwd', ['txt'], 'passwd.txt'],
    ['C:\\Users\\x\\talk.pdf', ['pdf'], 'talk.pdf'],
    ['invoice\u202Efdp.exe', ['pdf'], 'invoicefdp.exe.pdf'],
    ['a\u0000b\r\nSet-Cookie: x.pdf', ['pdf'], 'abSet-Cookie x.pdf'],
    ['...', ['png'], 'file.png'],
    ['', ['png'], 'file.png'],
    ['.htaccess', ['txt'], 'htaccess.txt'],
    ['photo.JPEG', ['jpg', 'jpeg'], 'photo.jpeg'],
    ['发言稿 (终稿).docx', ['docx'], '发言稿 (终稿).docx'],
    ['𠮷野家🍚.pdf', ['pdf'], '𠮷野家🍚.pdf'],
    ['<script>"|?*.pdf', ['pdf'], 'script.pdf'],
  ])('H-13 %j becomes a plain name', (sent, extensions, name) => expect(safeName(sent, extensions)).toBe(name));

  it('H-13 keeps within bounds without cutting a character in two', () => {
    const name = safeName(`${'🍚'.repeat(300)}.pdf`, ['pdf']);
    expect(name.length).toBeLessThanOrEqual(200);
    expect(name.isWellFormed()).toBe(true);
    expect(name.endsWith('🍚.pdf')).toBe(true);
  });
});
