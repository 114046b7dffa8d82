const SAME_KEYPRESS_MS = 500;

export type Stopping = { readonly requested: boolean; now(message: string, exitCode: number): Promise<void> };

/**
 * The first signal stops cleanly and exits with 0, a second one forces. Ctrl-C reaches us both from the terminal and from
 * our parent, which passes it on: signals within half a second are one. SIGHUP is left alone, so that nohup works.
 */
export function onStopSignal(announce: () => void, shutDown: () => Promise<void>): Stopping {
  let requestedAt: number | null = null;
  const begin = async (exitCode: number) => {
    requestedAt = performance.now();
    const code = await shutDown().then(() => exitCode, reportFailure);
    process.exit(code);
  };
  const onSignal = () => {
    if (requestedAt === null) {
      announce();
      void begin(0);
    } else if (performance.now() - requestedAt > SAME_KEYPRESS_MS) {
      process.exit(1);
    }
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, onSignal);
  process.on("disconnect", onSignal);
  return {
    get requested() {
      return requestedAt !== null;
    },
    now: async (message, exitCode) => {
      if (requestedAt !== null) return;
      console.error(message);
      await begin(exitCode);
    },
  };
}

function reportFailure(error: unknown): number {
  console.error(error instanceof Error ? error.message : error);
  return 1;
}
