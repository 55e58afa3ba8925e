import { accessSync, constants, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fetchRelease, LIVEKIT_VERSION } from './livekit-release.ts';
import { run } from './run.ts';

export type FindOptions = { cacheDir: string; signal: AbortSignal /** one sentence about what goes on, for people who wait */; say(sentence: string): void };

const OLDEST = [1, 13] as const;
const PROBE_MS = 10_000;

const runnable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** An older server refuses keys of our configuration, so it does not count. */
const isRecent = async (file: string, signal: AbortSignal): Promise<boolean> => {
  const said = await run(file, ['--version'], { signal: AbortSignal.any([signal, AbortSignal.timeout(PROBE_MS)]) }).catch(() => '');
  const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(said) ?? []).slice(1).map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
};

const buildWithGo = async (target: string, signal: AbortSignal): Promise<void> => {
  mkdirSync(dirname(target), { recursive: true });
  const folder = mkdtempSync(`${target}-`);
  try {
    await run('go', ['install', `github.com/livekit/livekit-server/cmd/server@v${LIVEKIT_VERSION}`], { signal, env: { ...process.env, GOBIN: folder } });
    renameSync(join(folder, 'server'), target); // the program is named for its folder in the sources
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/**
 * The LiveKit server's program: named by LIVEKIT_SERVER, else on PATH, else the one fetched earlier, else the checked release, else built by Go.
 * @returns its path, or null with the reasons told through `say` when there is no way to one
 */
export const findLivekit = async ({ cacheDir, signal, say }: FindOptions): Promise<string | null> => {
  const kept = join(cacheDir, `livekit-server-${LIVEKIT_VERSION}`);
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'livekit-server'));
  const named = process.env['LIVEKIT_SERVER'] ? [process.env['LIVEKIT_SERVER']] : [];
  for (const file of [...named, ...onPath, kept]) if (runnable(file) && (await isRecent(file, signal))) return file;
  const ways = [
    { what: `downloading LiveKit ${LIVEKIT_VERSION}, the video server (25 MB, once)`, go: fetchRelease },
    { what: `building LiveKit ${LIVEKIT_VERSION}, the video server, from its sources with Go (about two minutes, once)`, go: buildWithGo },
  ];
  for (const { what, go } of ways) {
    say(what);
    try {
      await go(kept, signal);
      return kept;
    } catch (cause) {
      if (signal.aborted) return null;
      say(`that did not work: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  }
  return null;
};
