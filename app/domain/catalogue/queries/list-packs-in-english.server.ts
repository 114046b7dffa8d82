import type { Reader } from "#app/platform/database.server.ts";

export type PackInEnglish = { variantId: string; name: string | null; label: string | null; netG: number | null };

/** What customs ask of packs and an order does not hold: English words, where someone wrote them, and the net weight. */
export async function listPacksInEnglish(db: Reader, variantIds: readonly string[]): Promise<PackInEnglish[]> {
  const english = { where: { locale: "en" } };
  const packs = await db.variant.findMany({
    where: { id: { in: [...variantIds] } },
    select: {
      id: true,
      netG: true,
      labels: { ...english, select: { label: true } },
      product: { select: { translations: { ...english, select: { name: true } } } },
    },
  });
  return packs.map(({ id, netG, labels, product }) => ({
    variantId: id,
    netG,
    name: product.translations[0]?.name || null,
    label: labels[0]?.label || null,
  }));
}
