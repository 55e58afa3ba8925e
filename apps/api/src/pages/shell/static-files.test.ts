import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staticFile } from './static-files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenary-dist-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'assets/app-1a2b.js'), 'plain');
  await writeFile(join(folder, 'assets/app-1a2b.js.br'), 'packed');
  await writeFile(join(folder, 'mark.svg'), '<svg/>');
  await writeFile(join(folder, 'secrets'), 'no');
});
afterAll(() => rm(folder, { recursive: true }));

describe('files of the build', () => {
  it('PUB-17 come compressed to those who accept it, and are kept for ever', async () => {
    const packed = await staticFile(folder, 'assets/app-1a2b.js', 'gzip, br;q=0.9');
    expect([await packed?.text(), packed?.headers.get('content-encoding'), packed?.headers.get('vary')]).toEqual(['packed', 'br', 'accept-encoding']);
    expect(packed?.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(packed?.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    for (const accepts of ['', 'gzip', 'br;q=0']) {
      const plain = await staticFile(folder, 'assets/app-1a2b.js', accepts);
      expect([await plain?.text(), plain?.headers.get('content-encoding')]).toEqual(['plain', null]);
    }
    expect((await staticFile(folder, 'mark.svg', ''))?.headers.get('cache-control')).toBe('no-cache');
  });

  it.each(['../etc/passwd.js', 'assets/../../x.js', '/etc/hosts.txt', 'assets', 'secrets', '.vite/manifest.json', 'none.css', 'a\0.js', ''])(
    'PUB-17 %j is no file',
    async (name) => {
      expect(await staticFile(folder, name, 'br')).toBeNull();
    },
  );
});
