import type { Reader } from "#app/platform/database.server.ts";
import type { SearchSource } from "#app/shared/listing-source.ts";
import { eventSources } from "./search-source-events.server.ts";
import { experienceSources } from "./search-source-experiences.server.ts";
import type { SourceContext } from "./search-source-facts.server.ts";
import { producerSources } from "./search-source-producers.server.ts";
import { productSources } from "./search-source-products.server.ts";

export type SearchItem = { itemType: SearchSource["itemType"]; itemId: string };

const builders = {
  product: productSources,
  experience: experienceSources,
  producer: producerSources,
  event: eventSources,
};
export type SourcedType = keyof typeof builders;
export const sourcedTypes = Object.keys(builders) as SourcedType[];

/** Few queries whatever the number of ids. Items that are not public have no source. */
export function sourcesOf(
  reader: Reader,
  context: SourceContext,
  type: SourcedType,
  ids: readonly string[],
): Promise<SearchSource[]> {
  return builders[type](reader, context, ids);
}

/** The ids of all items of a type, public or not. */
export async function idsOfType(reader: Reader, type: SourcedType): Promise<string[]> {
  const all = { select: { id: true }, orderBy: { id: "asc" } } as const;
  const rows = await {
    product: () => reader.product.findMany(all),
    experience: () => reader.experience.findMany(all),
    producer: () => reader.seller.findMany(all),
    event: () => reader.event.findMany(all),
  }[type]();
  return rows.map(({ id }) => id);
}
