import type { Reader } from "#app/platform/database.server.ts";

export type SellerNames = { id: string; displayName: string; legalName: string };

/** What sellers are called and how they are registered; of some of them, or of all. */
export function listSellerNames(db: Reader, ids?: readonly string[]): Promise<SellerNames[]> {
  return db.seller.findMany({
    where: ids ? { id: { in: [...ids] } } : {},
    select: { id: true, displayName: true, legalName: true },
  });
}
