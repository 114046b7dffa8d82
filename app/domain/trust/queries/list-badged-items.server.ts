import type { Reader } from "#app/platform/database.server.ts";
import { dateOf } from "#app/shared/calendar.ts";
import { badgeOf } from "../model/award-state.ts";
import type { ProvenItem } from "./find-proof.server.ts";
import { listAwardsOf } from "./list-awards.server.ts";

/** Items that wear a badge on that day. */
export async function listBadgedItems(db: Reader, today: string): Promise<ProvenItem[]> {
  const rows = await db.award.findMany({
    where: { itemId: { not: null }, decisionDate: { lte: dateOf(today) }, validUntil: { gte: dateOf(today) } },
    select: { itemType: true, itemId: true },
    distinct: ["itemType", "itemId"],
  });
  const badged: ProvenItem[] = [];
  for (const type of ["product", "experience"] as const) {
    const ids = rows.flatMap(({ itemType, itemId }) => (itemType === type && itemId ? [itemId] : []));
    const awards = await listAwardsOf(db, type, ids);
    for (const [id, own] of awards) if (badgeOf(own, today)) badged.push({ type, id });
  }
  return badged;
}
