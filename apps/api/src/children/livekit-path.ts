// Prints the path of the LiveKit server's program, fetched or built when there is none; the tests' runner asks for it.
import { fileURLToPath } from 'node:url';
import { findLivekit } from './find-livekit.ts';

const LONGEST_MS = 600_000;
const cacheDir = fileURLToPath(new URL('../../../../.cache/livekit', import.meta.url));
const found = await findLivekit({ cacheDir, signal: AbortSignal.timeout(LONGEST_MS), say: (sentence) => process.stderr.write(`  ${sentence}\n`) });
if (found) process.stdout.write(`${found}\n`);
else process.exitCode = 1;
