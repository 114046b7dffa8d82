import type { SearchIndex } from "#app/ports/search-index.ts";

type Options = {
  onFailure: (error: unknown) => void;
  /** Real milliseconds: how long the first engine is left alone after it failed. */
  restMs?: number;
  clock?: () => number;
};

/** Asks the first engine and, while it is down, the second: a visitor notices nothing. */
export function searchWithFallback(first: SearchIndex, second: SearchIndex, options: Options): SearchIndex {
  const { onFailure, restMs = 10_000, clock = () => performance.now() } = options;
  let restsUntil = Number.NEGATIVE_INFINITY;
  async function askFirst<Answer>(ask: (index: SearchIndex) => Promise<Answer>): Promise<Answer> {
    if (clock() < restsUntil) return ask(second);
    try {
      return await ask(first);
    } catch (error) {
      restsUntil = clock() + restMs;
      onFailure(error);
      return ask(second);
    }
  }
  return {
    search: (request) => askFirst((index) => index.search(request)),
    suggest: (request) => askFirst((index) => index.suggest(request)),
  };
}
