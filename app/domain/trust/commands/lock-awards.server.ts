import type { Transaction } from "#app/platform/database.server.ts";
import { dayOf } from "#app/shared/calendar.ts";
import type { OtherAward } from "../model/award-rules.ts";
import { type AwardRow, chainLinkOf } from "../queries/list-awards.server.ts";

export type AwardedItem = { itemType: "product" | "experience"; itemId: string };

/**
 * All awards of an item, and until the transaction ends nobody else gives it one: a lock on rows could not keep out the
 * first award of an item that has none.
 */
export async function lockItemAwards(tx: Transaction, { itemType, itemId }: AwardedItem): Promise<OtherAward[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`award/${itemType}/${itemId}`}, 0))`;
  return (await tx.award.findMany({ where: { itemType, itemId } })).map(otherAwardOf);
}

/** One award and its row until the transaction ends. */
export async function lockAward(tx: Transaction, where: { code: string } | { id: string }): Promise<AwardRow | null> {
  const found = await tx.award.findUnique({ where, select: { id: true } });
  if (!found) return null;
  await tx.$queryRaw`SELECT 1 FROM award WHERE id = ${found.id}::uuid FOR UPDATE`;
  return tx.award.findUnique({ where: { id: found.id } });
}

export function otherAwardOf(row: AwardRow): OtherAward {
  return { ...chainLinkOf(row), code: row.code, validUntil: dayOf(row.validUntil) };
}
