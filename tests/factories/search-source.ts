import { newId } from "#app/shared/id.ts";
import type { SearchSource } from "#app/shared/listing-source.ts";
import { type Locale, locales, type Translated } from "#app/shared/locale.ts";

type Wish = Partial<Omit<SearchSource, "texts">> & { titles: Partial<Translated>; summary?: string; body?: string };

/** An item as a workflow hands it to search; titles in the languages it has. */
export function makeSearchSource({ titles, summary = "", body = "", ...facts }: Wish): SearchSource {
  const itemId = facts.itemId ?? newId();
  const texts: SearchSource["texts"] = {};
  for (const locale of locales) {
    const title = titles[locale];
    if (title) texts[locale] = { slug: slugOf(title, locale), title, summary, body };
  }
  return {
    itemType: "product",
    key: `test.${itemId}`,
    words: { all: [] },
    shipsTo: ["VN", "SG", "JP", "KR", "TH", "MY"],
    prices: {},
    card: { emblem: "coffee", accent: "cherry", season: [] },
    ...facts,
    itemId,
    texts,
  };
}

function slugOf(title: string, locale: Locale): string {
  return `${locale}-${encodeURIComponent(title).replace(/[^\w]/g, "").toLowerCase().slice(0, 60)}`;
}
