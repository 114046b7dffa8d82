import { listListingNames } from "#app/domain/catalogue/queries/list-listing-names.server.ts";
import { listVisitNames } from "#app/domain/experiences/queries/list-visit-names.server.ts";
import { listSellerNames } from "#app/domain/sellers/queries/list-seller-names.server.ts";
import type { MatchableListing } from "#app/domain/trust/model/match-award.ts";
import type { Reader } from "#app/platform/database.server.ts";

/** OCOP's set of visits. */
const tourismSet = 26;

/** Products and visits an award may belong to, with what their producers are called. */
export async function matchableListings(db: Reader, ids?: readonly string[]): Promise<MatchableListing[]> {
  const [products, visits] = await Promise.all([listListingNames(db, ids), listVisitNames(db, ids)]);
  const items = [
    ...products.map((product) => ({ ...product, itemType: "product" as const })),
    ...visits.map((visit) => ({ ...visit, itemType: "experience" as const, ocopSet: tourismSet })),
  ];
  const owners = ids ? [...new Set(items.map(({ sellerId }) => sellerId))] : undefined;
  const sellers = new Map((await listSellerNames(db, owners)).map((seller) => [seller.id, seller]));
  return items.map((item) => {
    const seller = sellers.get(item.sellerId);
    return { ...item, producerNames: seller ? [seller.displayName, seller.legalName] : [] };
  });
}
