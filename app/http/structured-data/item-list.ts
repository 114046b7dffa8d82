import type { JsonLd } from "./json-ld.ts";

/** What a page lists, in its order; each entry has a page of its own. */
export function itemListData(name: string, items: readonly { name: string; url: string }[]): JsonLd {
  return {
    "@type": "ItemList",
    name,
    numberOfItems: items.length,
    itemListElement: items.map((item, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: item.name,
      url: item.url,
    })),
  };
}
