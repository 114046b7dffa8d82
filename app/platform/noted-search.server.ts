import type { SearchIndex } from "#app/ports/search-index.ts";
import { noteShownStock } from "./shown-stock.server.ts";

/** Every card comes from the index, so the page it is put on is known to show its stock. */
export function notedSearch(index: SearchIndex): SearchIndex {
  return {
    ...index,
    async search(request) {
      const answer = await index.search(request);
      noteShownStock(answer.hits.filter(({ type }) => type === "product").map(({ id }) => id));
      return answer;
    },
  };
}
