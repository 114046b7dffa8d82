import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import { type ListPrices, nextPrice, type StoredPrice, type TypedPrice } from "../model/next-price.ts";

export type PriceChange = { variantId: string; currency: string; before: number | null; after: number | null };
export type TypedPrices = Partial<Record<string, TypedPrice>>;

/**
 * Brings a pack's prices to what was typed and what the lists make of it, and answers what changed. The caller holds the
 * price lists, and writes the changes down with `recordPrices`.
 */
export async function writePrices(
  tx: Transaction,
  variantId: string,
  { typed, lists }: { typed: TypedPrices; lists: ListPrices },
): Promise<PriceChange[]> {
  const stored = await storedPrices(tx, variantId);
  const vnd = typed.VND ? typed.VND.minor : (stored.get("VND")?.amountMinor ?? null);
  const changes: PriceChange[] = [];
  for (const currency of new Set(["VND", ...stored.keys(), ...Object.keys(typed), ...Object.keys(lists)])) {
    const before = stored.get(currency) ?? null;
    const after =
      currency === "VND"
        ? vnd === null
          ? null
          : { amountMinor: vnd, byHand: false }
        : nextPrice(before, typed[currency] ?? null, vnd === null ? null : (lists[currency]?.(vnd) ?? null));
    await storePrice(tx, { variantId, currency, before, after });
    const change = { variantId, currency, before: before?.amountMinor ?? null, after: after?.amountMinor ?? null };
    if (change.before !== change.after) changes.push(change);
  }
  return changes;
}

async function storedPrices(tx: Transaction, variantId: string): Promise<Map<string, StoredPrice>> {
  const rows = await tx.variantPrice.findMany({ where: { variantId }, orderBy: { currency: "asc" } });
  return new Map(rows.map(({ currency, amountMinor, byHand }) => [currency, { amountMinor, byHand }]));
}

type Store = { variantId: string; currency: string; before: StoredPrice | null; after: StoredPrice | null };

async function storePrice(tx: Transaction, { variantId, currency, before, after }: Store) {
  if (before?.amountMinor === after?.amountMinor && before?.byHand === after?.byHand) return;
  if (after === null) {
    await tx.variantPrice.deleteMany({ where: { variantId, currency } });
  } else {
    await tx.variantPrice.upsert({
      where: { variantId_currency: { variantId, currency } },
      create: { variantId, currency, ...after },
      update: after,
    });
  }
}

/** Every price a pack ever had, with the moment it came: what an honest "was" price is read from. */
export async function recordPrices(tx: Transaction, changes: readonly PriceChange[], since: Date): Promise<void> {
  await tx.priceChange.createMany({
    data: changes.map(({ variantId, currency, after }) => ({
      ...{ id: newId(), variantId, currency, since },
      amountMinor: after,
    })),
  });
}
