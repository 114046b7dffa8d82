import { listSiblingPacks, type ProductPacks } from "#app/domain/catalogue/queries/list-sibling-packs.server.ts";
import { listFreeStock } from "#app/domain/ordering/queries/list-free-stock.server.ts";
import { updateFreeStock } from "#app/domain/search/commands/update-free-stock.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";

/** The products of these packs, and the packs whose stock is locked with them. */
export async function stockScope(tx: Transaction, variantIds: readonly string[]) {
  const products = await listSiblingPacks(tx, variantIds);
  return { products, lockIds: products.flatMap((product) => product.variantIds) };
}

/**
 * Tells the cards how many are free. The stock of all packs of these products must be locked: only then is the sum the
 * last word, whoever else is changing another pack of the same product.
 */
export async function refreshFreeStock(tx: Transaction, products: readonly ProductPacks[]): Promise<void> {
  const free = await listFreeStock(
    tx,
    products.flatMap(({ liveVariantIds }) => liveVariantIds),
  );
  for (const { productId, liveVariantIds } of products) {
    const sum = liveVariantIds.reduce((total, variantId) => total + (free.get(variantId) ?? 0), 0);
    await updateFreeStock(tx, productId, sum);
  }
}
