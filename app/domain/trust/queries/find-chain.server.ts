import type { Reader } from "#app/platform/database.server.ts";
import type { AwardRow } from "./list-awards.server.ts";

const longest = 50;

/** The awards an award follows and those that follow it, itself among them, the earliest first. */
export async function findChain(db: Reader, award: AwardRow): Promise<AwardRow[]> {
  const chain = [award];
  for (let id = award.replacesId; id && chain.length < longest; ) {
    const before: AwardRow | null = await db.award.findUnique({ where: { id } });
    if (before) chain.unshift(before);
    id = before?.replacesId ?? null;
  }
  for (let last: AwardRow | null = award; last && chain.length < longest; ) {
    const after: AwardRow | null = await db.award.findUnique({ where: { replacesId: last.id } });
    if (after) chain.push(after);
    last = after;
  }
  return chain;
}
