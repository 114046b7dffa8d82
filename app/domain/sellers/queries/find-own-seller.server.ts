import type { Reader } from "#app/platform/database.server.ts";
import { listOwnSellers, type OwnSeller } from "./list-own-sellers.server.ts";

export async function findOwnSeller(db: Reader, sellerId: string): Promise<OwnSeller | null> {
  const [seller] = await listOwnSellers(db, [sellerId]);
  return seller ?? null;
}
