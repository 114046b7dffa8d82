import type { Reader } from "#app/platform/database.server.ts";
import type { Locale } from "#app/shared/locale.ts";
import { pickTranslation } from "#app/shared/pick-translation.ts";

export type TradingSeller = { id: string; displayName: string; slug: string | null; trading: boolean };

/** Who sells these goods, and whether they may sell now. */
export async function listTradingSellers(
  db: Reader,
  sellerIds: readonly string[],
  locale: Locale,
): Promise<TradingSeller[]> {
  if (sellerIds.length === 0) return [];
  const found = await db.seller.findMany({
    where: { id: { in: [...sellerIds] } },
    select: {
      id: true,
      displayName: true,
      state: true,
      translations: { select: { locale: true, slug: true, name: true } },
    },
  });
  return found.map(({ id, displayName, state, translations }) => {
    const text = pickTranslation(translations, locale);
    return { id, displayName: text?.name ?? displayName, slug: text?.slug ?? null, trading: state === "active" };
  });
}
