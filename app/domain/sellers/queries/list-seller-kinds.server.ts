import type { Reader } from "#app/platform/database.server.ts";

/** What sellers are in law, by their registered name. */
export function listSellerKinds(db: Reader, ids: readonly string[]) {
  return db.seller.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, kind: true, legalName: true },
    orderBy: { legalName: "asc" },
  });
}
