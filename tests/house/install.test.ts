import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ROOT } from './server.ts';

const run = promisify(execFile);

describe('the lock file', () => {
  it('has the programs for every system, so that npm ci works everywhere', async () => {
    await expect(run(process.execPath, [join(ROOT, 'scripts/mend-lock.mjs'), '--check'])).resolves.toBeTruthy();
  });

  it('names no registry, so that everyone may use their own', () => {
    expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": "https?:/);
  });
});
