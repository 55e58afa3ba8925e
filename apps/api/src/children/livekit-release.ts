import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './run.ts';

export const LIVEKIT_VERSION = '1.13.5';
const RELEASE = `https://github.com/livekit/livekit/releases/download/v${LIVEKIT_VERSION}`;
const CHECKSUMS_MS = 8_000;
const ARCHIVE_MS = 300_000;

/** The release has archives for Linux only among the systems that we run on. */
const archiveName = (): string | null => {
  const arch = { x64: 'amd64', arm64: 'arm64' }[process.arch as string];
  return process.platform === 'linux' && arch ? `livekit_${LIVEKIT_VERSION}_linux_${arch}.tar.gz` : null;
};

const fetchBytes = async (url: string, withinMs: number, signal: AbortSignal): Promise<Buffer> => {
  const answer = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(withinMs)]) }).catch((cause: Error) => {
    throw new Error(`${new URL(url).hostname} cannot be reached (${cause.cause instanceof Error ? cause.cause.message : cause.message})`);
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
};

/** The line of checksums.txt for a file: `<sha256>  <name>`. */
export const checksumOf = (checksums: string, name: string): string | null =>
  checksums
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .find(([, file]) => file === name)?.[0] ?? null;

/**
 * Puts the released program at `target`, after its archive has been checked against the release's checksums.txt.
 * @throws when there is no archive for this machine, no way to it within seconds, or it is not what was released
 */
export const fetchRelease = async (target: string, signal: AbortSignal): Promise<void> => {
  const name = archiveName();
  if (!name) throw new Error(`there is no release for ${process.platform}-${process.arch}`);
  const expected = checksumOf((await fetchBytes(`${RELEASE}/checksums.txt`, CHECKSUMS_MS, signal)).toString('utf8'), name);
  const archive = await fetchBytes(`${RELEASE}/${name}`, ARCHIVE_MS, signal);
  const actual = createHash('sha256').update(archive).digest('hex');
  if (actual !== expected) throw new Error(`${name} is not what was released: its SHA-256 is ${actual}, checksums.txt says ${expected ?? 'nothing about it'}`);
  mkdirSync(dirname(target), { recursive: true });
  const folder = mkdtempSync(`${target}-`);
  try {
    await run('tar', ['-xzf', '-', '-C', folder, 'livekit-server'], { signal, input: archive });
    renameSync(join(folder, 'livekit-server'), target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
