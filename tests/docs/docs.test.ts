import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, ROOT, read } from './files.ts';
import { anchorsOf, brokenLinks } from './links.ts';
import { idsBorneBy, rulesIn } from './rules.ts';

const documents = [...filesBelow('docs', '.md'), ...(existsSync(join(ROOT, 'README.md')) ? ['README.md'] : [])];
const specs = filesBelow('docs/specs', '.md').filter((path) => !path.endsWith('README.md'));
const tests = ['apps', 'packages', 'tests']
  .flatMap((folder) => filesBelow(folder, '.test.ts', '.test.tsx', '.spec.ts', '.contract.ts'))
  .filter((path) => !path.startsWith('tests/docs/'));

const rules = specs.flatMap((path) => rulesIn(read(path)).map((id) => ({ id, path })));
const borne = tests.flatMap((path) => idsBorneBy(read(path)).map((id) => ({ id, path })));

describe('the documents', () => {
  it('have a README', () => expect(documents).toContain('README.md'));

  it('link to what is there', () => expect(documents.flatMap((path) => brokenLinks(path))).toEqual([]));

  it('a link to nowhere, and to a heading that does not exist, is found', () => {
    const text = '# A heading, here\n[a](#a-heading-here) [b](#elsewhere) [c](no-such-file.md) [d](https://example.org)\n```\n[e](in-code.md)\n```\n';
    expect(brokenLinks('docs/planted.md', text)).toEqual(['docs/planted.md → #elsewhere', 'docs/planted.md → no-such-file.md']);
    expect(anchorsOf('## 主持人 & host\n## Twice\n## Twice')).toEqual(['主持人--host', 'twice', 'twice-1']);
  });
});

describe('the rules', () => {
  it('are laid down once each', () => {
    const seen = new Set<string>();
    expect(rules.filter(({ id }) => seen.has(id) || !seen.add(id))).toEqual([]);
    expect(rules.length).toBeGreaterThan(0);
  });

  it('are each borne by a test', () => {
    const known = new Set(borne.map(({ id }) => id));
    expect(rules.filter(({ id }) => !known.has(id)).map(({ id, path }) => `${id} (${path})`)).toEqual([]);
  });

  it('are the only ones that tests bear', () => {
    const known = new Set(rules.map(({ id }) => id));
    expect(borne.filter(({ id }) => !known.has(id)).map(({ id, path }) => `${id} (${path})`)).toEqual([]);
  });

  it('planted ones are found in titles and nowhere else', () => {
    const planted = "it('RO-12 and Q-3: says why', () => expect('R-9')); test.each([1, 2])('M-4 counts %s'); // PE-7\n";
    expect(idsBorneBy(planted)).toEqual(['RO-12', 'Q-3', 'M-4']);
    expect(rulesIn('- **LOG-1** text\n  - **PUB-2** text\nas **ST-3** says')).toEqual(['LOG-1', 'PUB-2']);
  });
});
