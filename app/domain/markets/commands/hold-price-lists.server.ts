import type { Transaction } from "#app/platform/database.server.ts";
import { type PriceList, rulePrice } from "../model/price-list.ts";

/** By currency: what its list makes of a listed price. */
type ListPrices = Record<string, (vnd: number) => number | null>;

/**
 * The lists as they are committed, kept so to the end of the transaction: who saves or publishes a listing takes them before
 * any of its rows, so that applying a list and changing a price cannot pass each other.
 */
export async function holdPriceLists(tx: Transaction): Promise<ListPrices> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended('price-lists', 0))`;
  const rows = await tx.referenceRecord.findMany({ where: { kind: "price-list" }, select: { body: true } });
  return Object.fromEntries(
    rows.map(({ body }) => {
      const list = body as PriceList;
      return [list.currency, (vnd: number) => rulePrice(vnd, list)];
    }),
  );
}

/** For the one who changes lists, rates or what a market is charged in: nobody else holds them meanwhile. */
export async function lockPriceLists(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('price-lists', 0))`;
}
