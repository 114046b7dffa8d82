import type { Reader } from "#app/platform/database.server.ts";
import type { ReferenceStore } from "#app/platform/reference-store.server.ts";
import { dateOf, dayOf } from "#app/shared/calendar.ts";
import type { SearchSource } from "#app/shared/listing-source.ts";
import { isLocale, type Locale } from "#app/shared/locale.ts";

/** What building sources needs besides the tables: reference data, and the day that decides which award is valid. */
export type SourceContext = { reference: Pick<ReferenceStore, "list">; today: string };

export type SellerFacts = { displayName: string; legalName: string; names: Partial<Record<Locale, string>> };

/** Sellers that may sell today, by id. */
export async function activeSellers(reader: Reader, ids: readonly string[]): Promise<Map<string, SellerFacts>> {
  const rows = await reader.seller.findMany({
    where: { id: { in: [...new Set(ids)] }, state: "active" },
    select: { id: true, displayName: true, legalName: true, translations: { select: { locale: true, name: true } } },
  });
  return new Map(
    rows.map(({ id, displayName, legalName, translations }) => [
      id,
      { displayName, legalName, names: byLocale(translations, ({ name }) => name) },
    ]),
  );
}

type Award = NonNullable<SearchSource["award"]>;

/** The award that counts today: granted, not over; the most stars, then the longest. */
export async function validAwards(
  reader: Reader,
  itemType: "product" | "experience",
  ids: readonly string[],
  today: string,
): Promise<Map<string, Award>> {
  const rows = await reader.award.findMany({
    where: {
      itemType,
      itemId: { in: [...ids] },
      state: "granted",
      decisionDate: { lte: dateOf(today) },
      validUntil: { gte: dateOf(today) },
    },
    select: { itemId: true, stars: true, validUntil: true, code: true },
    orderBy: [{ stars: "asc" }, { validUntil: "asc" }],
  });
  return new Map(
    rows.flatMap(({ itemId, stars, validUntil, code }) =>
      itemId ? [[itemId, { stars, validUntil: dayOf(validUntil), code }] as const] : [],
    ),
  );
}

export function byLocale<Row extends { locale: string }, Value>(
  rows: readonly Row[],
  read: (row: Row) => Value,
): Partial<Record<Locale, Value>> {
  const found: Partial<Record<Locale, Value>> = {};
  for (const row of rows) if (isLocale(row.locale)) found[row.locale] = read(row);
  return found;
}

export function pricesOf(rows: readonly { currency: string; amountMinor: number }[]): SearchSource["prices"] {
  const prices: SearchSource["prices"] = {};
  for (const { currency, amountMinor } of rows) {
    if (currency === "VND" || currency === "JPY" || currency === "KRW") prices[currency] = amountMinor;
  }
  return prices;
}

/** Units free to buy over all packs that are not retired, by product. */
export async function freeStockOf(reader: Reader, productIds: readonly string[]): Promise<Map<string, number>> {
  const packs = await reader.variant.findMany({
    where: { productId: { in: [...productIds] }, retired: false },
    select: { id: true, productId: true },
  });
  const levels = await reader.stockLevel.findMany({
    where: { variantId: { in: packs.map(({ id }) => id) } },
    select: { variantId: true, onHand: true, held: true },
  });
  const free = new Map(levels.map(({ variantId, onHand, held }) => [variantId, onHand - held]));
  const sums = new Map(productIds.map((id) => [id, 0]));
  for (const { id, productId } of packs) sums.set(productId, (sums.get(productId) ?? 0) + (free.get(id) ?? 0));
  return sums;
}
