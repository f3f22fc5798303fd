const interactive = process.stderr.isTTY === true;

/** @typedef {{ say: (sentence: string) => void, step: <T>(title: string, work: () => T | Promise<T>) => Promise<T> }} Progress */

/**
 * Lines for people, on standard error: standard output stays free for results.
 * A step shows its time as it runs (in a terminal) or every ten seconds (in a log), and once more when it ends if it took over a second.
 * @param {{ quiet?: boolean }} [options] quiet: only steps that take longer than a second are shown
 * @returns {Progress}
 */
export function createProgress({ quiet = false } = {}) {
  const say = (/** @type {string} */ sentence) => void process.stderr.write(`  ${sentence}\n`);
  return {
    say,
    async step(title, work) {
      const started = performance.now();
      const seconds = () => (performance.now() - started) / 1000;
      const show = () =>
        process.stderr.write(
          interactive ? `\r  ${title} … ${Math.floor(seconds())} s ` : line(`${title} … ${Math.floor(seconds())} s`),
        );
      if (!quiet && !interactive) process.stderr.write(line(`${title} …`));
      const timer = setInterval(show, interactive ? 1_000 : 10_000);
      try {
        const result = await work();
        clearInterval(timer);
        if (interactive) process.stderr.write("\r\u001b[K");
        if (seconds() >= 1) process.stderr.write(line(`✓ ${title} (${seconds().toFixed(1)} s)`));
        else if (!quiet && interactive) process.stderr.write(line(`✓ ${title}`));
        return result;
      } catch (error) {
        clearInterval(timer);
        if (interactive) process.stderr.write("\r\u001b[K");
        process.stderr.write(line(`✗ ${title}`));
        throw error;
      }
    },
  };
}

/** @param {string} text */
function line(text) {
  return `  ${text}\n`;
}

/**
 * Ends the process with a sentence instead of a stack trace; SAMVERKAN_DEBUG=1 shows the trace.
 * @param {unknown} error
 * @returns {never}
 */
export function endWith(error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`\n  ${message}\n`);
  if (process.env.SAMVERKAN_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(1);
}
