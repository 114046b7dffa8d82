const REPEAT_MS = 15_000;

/**
 * Runs one step of a start and shows how long it takes: "  build … 21 s".
 * @template T
 * @param {string} name
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const started = performance.now();
  const isTerminal = Boolean(process.stdout.isTTY);
  const line = () => `  ${name} … ${elapsed(performance.now() - started)}`;
  const show = () => process.stdout.write(isTerminal ? `\r\x1b[K${line()}` : `${line()}\n`);
  if (isTerminal) show();
  const timer = setInterval(show, isTerminal ? 1000 : REPEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    process.stdout.write(`${isTerminal ? "\r\x1b[K" : ""}${line()}\n`);
  }
}

/** @param {number} milliseconds */
export function elapsed(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 120) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
