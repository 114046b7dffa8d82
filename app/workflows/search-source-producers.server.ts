import type { Unit } from "#app/domain/places/model/unit.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { alcoholClass } from "#app/shared/adult-goods.ts";
import type { SearchSource } from "#app/shared/listing-source.ts";
import type { Point } from "#app/shared/road-estimate.ts";
import { byLocale, type SourceContext } from "./search-source-facts.server.ts";
import { searchBook, searchWords } from "./search-words.server.ts";

const select = {
  id: true,
  key: true,
  kind: true,
  displayName: true,
  legalName: true,
  unitCode: true,
  lat: true,
  lon: true,
  altitudeM: true,
  emblem: true,
  accent: true,
  translations: { select: { locale: true, slug: true, name: true, tagline: true, story: true } },
} satisfies Prisma.SellerSelect;

/** Active sellers, with how many items they show to everybody. */
export async function producerSources(
  reader: Reader,
  { reference }: SourceContext,
  ids: readonly string[],
): Promise<SearchSource[]> {
  const sellers = await reader.seller.findMany({ where: { id: { in: [...ids] }, state: "active" }, select });
  const where = { sellerId: { in: sellers.map(({ id }) => id) }, state: "live" } as const;
  const counted = { by: "sellerId", _count: { _all: true } } as const;
  const products = await reader.product.groupBy({
    ...counted,
    where: { ...where, importClass: { not: alcoholClass } },
  });
  const experiences = await reader.experience.groupBy({ ...counted, where });
  const counts = new Map<string, number>();
  for (const { sellerId, _count } of [...products, ...experiences])
    counts.set(sellerId, (counts.get(sellerId) ?? 0) + _count._all);
  const book = searchBook(reference);
  const units = new Map(reference.list<Unit>("unit").map(({ code, lat, lon }) => [code, { lat, lon }]));
  return sellers.map(
    ({ id, key, kind, displayName, legalName, unitCode, lat, lon, altitudeM, emblem, accent, translations }) => ({
      itemType: "producer",
      itemId: id,
      key,
      unitCode,
      sellerId: id,
      texts: byLocale(translations, ({ slug, name, tagline, story }) => ({
        slug,
        title: name,
        summary: tagline,
        body: story,
      })),
      words: searchWords(book, { unitCode, names: [displayName, legalName] }),
      shipsTo: [],
      prices: {},
      card: {
        emblem,
        accent,
        unitCode,
        at: pointOf({ lat, lon }) ?? units.get(unitCode),
        season: [],
        sellerName: displayName,
        sellerKind: kind,
        itemCount: counts.get(id) ?? 0,
        ...(altitudeM === null ? {} : { altitudeM }),
      },
    }),
  );
}

/** Who did not say where they are stands in the middle of their unit. */
function pointOf({ lat, lon }: { lat: number | null; lon: number | null }): Point | null {
  return lat === null || lon === null ? null : { lat, lon };
}
