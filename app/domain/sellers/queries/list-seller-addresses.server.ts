import type { Reader } from "#app/platform/database.server.ts";

export type SellerAddress = {
  id: string;
  displayName: string;
  legalName: string;
  addressLine: string;
  unitCode: string;
  contactName: string;
};

/** Who these sellers are by law and where they are, as papers must say. */
export function listSellerAddresses(db: Reader, ids: readonly string[]): Promise<SellerAddress[]> {
  return db.seller.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      displayName: true,
      legalName: true,
      addressLine: true,
      unitCode: true,
      contactName: true,
    },
  });
}
