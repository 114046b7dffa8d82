import { listSellerNames } from "#app/domain/sellers/queries/list-seller-names.server.ts";
import type { PageRequest } from "#app/http/page.server.ts";

type Seller = { id: string; name: string };

/** How staff call sellers: an order keeps their names in its buyer's language. */
export async function sellerNaming({ services }: Pick<PageRequest, "services">, sellers: readonly Seller[]) {
  const names = await listSellerNames(services.db, [...new Set(sellers.map(({ id }) => id))]);
  const nameOf = new Map(names.map(({ id, displayName }) => [id, displayName]));
  return (seller: Seller): Seller => ({ ...seller, name: nameOf.get(seller.id) ?? seller.name });
}
