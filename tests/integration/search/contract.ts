import { afterAll, beforeAll } from "vitest";
import type { SearchRequest } from "#app/ports/search-index.ts";
import { adultContract } from "./contract-adult.ts";
import { facetContract } from "./contract-facets.ts";
import { factContract } from "./contract-facts.ts";
import { mapContract } from "./contract-map.ts";
import { pageContract } from "./contract-pages.ts";
import type { Ask, ContractSubject } from "./contract-subject.ts";
import { wordContract } from "./contract-words.ts";

const usual: SearchRequest = {
  ...{
    query: "",
    locale: "vi",
    market: "VN",
    chargedIn: "VND",
    types: [],
    facets: {},
    sort: "relevance",
    limit: 20,
    offset: 0,
  },
  today: "2026-11-24",
};

/** What every engine promises, over the same shelf. */
export function contractOf(setup: () => Promise<ContractSubject>) {
  let subject: ContractSubject;
  beforeAll(async () => {
    subject = await setup();
  });
  afterAll(() => subject?.close());

  const search = (wish: Partial<SearchRequest>) => subject.index.search({ ...usual, ...wish });
  const ask: Ask = {
    search,
    keys: async (wish) => (await search(wish)).hits.map(({ key }) => key),
    subject: () => subject,
  };
  wordContract(ask);
  facetContract(ask);
  factContract(ask);
  adultContract(ask);
  mapContract(ask);
  pageContract(ask);
}
