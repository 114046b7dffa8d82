import type { Reader } from "#app/platform/database.server.ts";

export type ProductPacks = { productId: string; variantIds: string[]; liveVariantIds: string[] };

/** The products these packs belong to, each with all its packs: what stock is locked together and summed for a card. */
export async function listSiblingPacks(db: Reader, variantIds: readonly string[]): Promise<ProductPacks[]> {
  if (variantIds.length === 0) return [];
  const products = await db.product.findMany({
    where: { variants: { some: { id: { in: [...variantIds] } } } },
    select: { id: true, variants: { select: { id: true, retired: true } } },
    orderBy: { id: "asc" },
  });
  return products.map(({ id, variants }) => ({
    productId: id,
    variantIds: variants.map((variant) => variant.id),
    liveVariantIds: variants.filter(({ retired }) => !retired).map((variant) => variant.id),
  }));
}
