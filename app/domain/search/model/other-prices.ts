import type { SearchSource } from "#app/shared/listing-source.ts";

/** Prices without a column of their own in the read model: they travel in the card. Lists are sorted by the listed price there. */
export type OtherPrices = Pick<SearchSource["prices"], "THB" | "SGD" | "MYR" | "USD">;

export function otherPrices({ THB, SGD, MYR, USD }: SearchSource["prices"]): OtherPrices {
  return {
    ...(THB === undefined ? {} : { THB }),
    ...(SGD === undefined ? {} : { SGD }),
    ...(MYR === undefined ? {} : { MYR }),
    ...(USD === undefined ? {} : { USD }),
  };
}
