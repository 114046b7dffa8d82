import type { Reader } from "#app/platform/database.server.ts";

export type SellerChoice = { id: string; displayName: string };

export function listSellerChoices(db: Reader): Promise<SellerChoice[]> {
  return db.seller.findMany({ select: { id: true, displayName: true }, orderBy: { displayName: "asc" } });
}
