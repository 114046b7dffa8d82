import type { Transaction } from "#app/platform/database.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { overlapping, setMisfit } from "../model/award-rules.ts";
import { findChain } from "../queries/find-chain.server.ts";
import type { AwardRow } from "../queries/list-awards.server.ts";
import { type AwardedItem, lockAward, lockItemAwards, otherAwardOf } from "./lock-awards.server.ts";

export type AttachRefusal =
  | { code: "unknown" | "attached" | "set_of_visits" | "set_of_goods" }
  | { code: "overlaps"; with: string[] };

/**
 * Gives an award that waits for a listing, and those of its chain, their item and the item's seller. Callers come through
 * workflows/give-award, which knows whose the item is.
 */
export async function attachAward(
  tx: Transaction,
  code: string,
  { itemType, itemId, sellerId }: AwardedItem & { sellerId: string },
): Promise<Result<{ id: string; changed: boolean }, AttachRefusal>> {
  const row = await lockAward(tx, { code });
  if (!row) return refuse({ code: "unknown" });
  if (row.itemId === itemId && row.itemType === itemType) return ok({ id: row.id, changed: false });
  if (row.itemId) return refuse({ code: "attached" });
  const misfit = setMisfit(row.ocopSet, itemType);
  if (misfit) return refuse({ code: misfit });
  const chain = await waitingChain(tx, row);
  const others = await lockItemAwards(tx, { itemType, itemId });
  const moved = chain.map(otherAwardOf);
  const collisions = moved.flatMap((award) =>
    overlapping(award, [...others, ...moved.filter(({ id }) => id !== award.id)]),
  );
  if (collisions.length > 0) return refuse({ code: "overlaps", with: [...new Set(collisions)] });
  await tx.award.updateMany({
    where: { id: { in: moved.map(({ id }) => id) } },
    data: { itemType, itemId, sellerId },
  });
  return ok({ id: row.id, changed: true });
}

/** The award with those of its chain that have no listing either. */
async function waitingChain(tx: Transaction, row: AwardRow): Promise<AwardRow[]> {
  return (await findChain(tx, row)).filter(({ itemId }) => itemId === null);
}
