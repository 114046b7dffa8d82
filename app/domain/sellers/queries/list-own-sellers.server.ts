import type { Reader } from "#app/platform/database.server.ts";

export type OwnSeller = { id: string; displayName: string; legalName: string; unitCode: string; suspended: boolean };

/** The sellers a person works for, by the ids of their session. */
export async function listOwnSellers(db: Reader, sellerIds: readonly string[]): Promise<OwnSeller[]> {
  if (sellerIds.length === 0) return [];
  const rows = await db.seller.findMany({
    where: { id: { in: [...sellerIds] } },
    select: { id: true, displayName: true, legalName: true, unitCode: true, state: true },
    orderBy: { displayName: "asc" },
  });
  return rows.map(({ state, ...seller }) => ({ ...seller, suspended: state === "suspended" }));
}
