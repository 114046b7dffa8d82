import { badgeOf } from "#app/domain/trust/model/award-state.ts";
import { listAwardsOf } from "#app/domain/trust/queries/list-awards.server.ts";
import type { Reader } from "#app/platform/database.server.ts";
import type { ReferenceStore } from "#app/platform/reference-store.server.ts";
import type { SearchSource } from "#app/shared/listing-source.ts";
import { isLocale, type Locale } from "#app/shared/locale.ts";
import { isCurrency } from "#app/shared/money.ts";

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

/** The award that counts today, with the last day it does. */
export async function validAwards(
  reader: Reader,
  itemType: "product" | "experience",
  ids: readonly string[],
  today: string,
): Promise<Map<string, Award>> {
  const awards = await listAwardsOf(reader, itemType, ids);
  return new Map(
    [...awards].flatMap(([itemId, own]) => {
      const badge = badgeOf(own, today);
      if (!badge) return [];
      const { stars, validUntil, code } = badge;
      return [[itemId, { stars, validUntil, code }] as const];
    }),
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
    if (isCurrency(currency)) prices[currency] = amountMinor;
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
