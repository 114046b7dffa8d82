import type { SearchAnswer, SearchIndex, SearchRequest } from "#app/ports/search-index.ts";

export type ContractSubject = { index: SearchIndex; remove(key: string): Promise<void>; close(): Promise<void> };
export type Ask = {
  search(wish: Partial<SearchRequest>): Promise<SearchAnswer>;
  keys(wish: Partial<SearchRequest>): Promise<string[]>;
  subject(): ContractSubject;
};
