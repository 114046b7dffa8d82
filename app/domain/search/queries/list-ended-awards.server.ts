import type { Reader } from "#app/platform/database.server.ts";
import { dateOf } from "#app/shared/calendar.ts";

/** Items whose indexed award ended before that day. */
export async function listEndedAwards(
  db: Reader,
  today: string,
): Promise<{ itemType: "product" | "experience"; itemId: string }[]> {
  const rows = await db.searchDocument.findMany({
    where: { awardUntil: { lt: dateOf(today) }, itemType: { in: ["product", "experience"] } },
    select: { itemType: true, itemId: true },
    distinct: ["itemType", "itemId"],
    orderBy: { itemId: "asc" },
  });
  return rows.map(({ itemType, itemId }) => ({
    itemType: itemType === "experience" ? "experience" : "product",
    itemId,
  }));
}
