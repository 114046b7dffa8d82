import type { Reader } from "#app/platform/database.server.ts";
import { dateOf } from "#app/shared/calendar.ts";

/** Which of these items are found without an award that counts on that day. */
export async function listWithoutAward(db: Reader, itemIds: readonly string[], today: string): Promise<string[]> {
  const rows = await db.searchDocument.findMany({
    where: { itemId: { in: [...itemIds] }, OR: [{ awardUntil: null }, { awardUntil: { lt: dateOf(today) } }] },
    select: { itemId: true },
    distinct: ["itemId"],
    orderBy: { itemId: "asc" },
  });
  return rows.map(({ itemId }) => itemId);
}
