import type { Reader } from "#app/platform/database.server.ts";
import { type Day, dateOf } from "#app/shared/calendar.ts";
import type { AwardedItem } from "../commands/lock-awards.server.ts";

/** The last award of an item before that day, when no other follows it yet. */
export async function findAwardBefore(db: Reader, { itemType, itemId }: AwardedItem, day: Day): Promise<string | null> {
  const row = await db.award.findFirst({
    where: { itemType, itemId, decisionDate: { lt: dateOf(day) } },
    orderBy: [{ decisionDate: "desc" }, { id: "desc" }],
    select: { id: true, replacedBy: { select: { id: true } } },
  });
  return row && !row.replacedBy ? row.id : null;
}
