/** Progress goes to stderr: with --json, stdout carries one line only. */
export const say = (text) => process.stderr.write(`${text}\n`);

/**
 * Tells what a long step does and why, and how long it has been at it, while it runs.
 * @param {string} what "Installing the libraries"
 * @param {string} why "the first start, or they have changed"
 */
export const step = async (what, why, work) => {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  say(`· ${what} (${why})`);
  const timer = setInterval(() => say(`  … still at it after ${seconds()} s`), 10_000);
  try {
    const result = await work();
    say(`  done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(timer);
  }
};
