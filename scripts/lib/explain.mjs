import { ROOT } from './root.mjs';

const FULL = `The disk that holds ${ROOT} is full. Make room there and start again.`;
const FORBIDDEN = `${ROOT} cannot be written to. Give the folder to this user, or make a clone of your own.`;
const AWAY = "npm's registry cannot be reached. See that this machine is online and that npm's settings (registry, proxy) are right, then start again.";

/** What a program or the system says, and what that means to people; the first that fits counts. */
const MEANINGS = [
  [/\bENOSPC\b|\bEDQUOT\b|no space left on device/i, FULL],
  [/\b(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT)\b/, AWAY],
  [/\b(EACCES|EPERM|EROFS)\b/, FORBIDDEN],
];

/** Why it cannot go on: one line that says what to do where we know it, otherwise what was said, without where in the code. */
export const explain = (cause) => {
  const [, meaning] = MEANINGS.find(([sign]) => sign.test(cause.message)) ?? [];
  if (meaning) return meaning;
  return cause.message
    .split('\n')
    .filter((line) => !/^(npm error)?\s+at /.test(line))
    .join('\n');
};
