import type { Reader } from "#app/platform/database.server.ts";

export type ListingName = { itemId: string; sellerId: string; name: string; ocopSet: number };

/** Vietnamese names of products that a seller has shown to the centre; of some of them, or of all. */
export async function listListingNames(db: Reader, ids?: readonly string[]): Promise<ListingName[]> {
  const rows = await db.product.findMany({
    where: { state: { in: ["live", "submitted", "suspended"] }, ...(ids ? { id: { in: [...ids] } } : {}) },
    select: {
      id: true,
      sellerId: true,
      ocopSet: true,
      translations: { where: { locale: "vi" }, select: { name: true } },
    },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id, sellerId, ocopSet, translations }) => ({
    ...{ itemId: id, sellerId, ocopSet },
    name: translations[0]?.name ?? "",
  }));
}
