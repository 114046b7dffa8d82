import type { Reader } from "#app/platform/database.server.ts";
import type { Locale } from "#app/shared/locale.ts";

export type NamedItem = { name: string; sellerName: string; state: string };

/** Products and visits by their names in a desk's language, whatever their state; what is gone is left out. */
export async function nameItems(
  db: Reader,
  itemType: "product" | "experience",
  itemIds: readonly string[],
  locale: Locale,
): Promise<Map<string, NamedItem>> {
  const where = { id: { in: [...new Set(itemIds)] } };
  const select = { id: true, sellerId: true, state: true, translations: { select: { locale: true, name: true } } };
  const rows =
    itemType === "product"
      ? await db.product.findMany({ where, select })
      : await db.experience.findMany({ where, select });
  const sellers = await db.seller.findMany({
    where: { id: { in: rows.map(({ sellerId }) => sellerId) } },
    select: { id: true, displayName: true },
  });
  const sellerNames = new Map(sellers.map(({ id, displayName }) => [id, displayName]));
  return new Map(
    rows.map(({ id, sellerId, state, translations }) => {
      const name = [locale, "vi", "en"]
        .map((each) => translations.find((text) => text.locale === each)?.name)
        .find(Boolean);
      return [id, { name: name ?? "", sellerName: sellerNames.get(sellerId) ?? "", state }];
    }),
  );
}
