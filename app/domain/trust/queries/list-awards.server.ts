import type { Reader } from "#app/platform/database.server.ts";
import { dayOf } from "#app/shared/calendar.ts";
import { type ChainLink, replacedFromOf } from "../model/award-period.ts";
import type { AwardRecord } from "../model/award-state.ts";

export type AwardRow = Awaited<ReturnType<Reader["award"]["findMany"]>>[number];
type ItemType = "product" | "experience";

/** All awards of an item, newest decision first. */
export async function listAwards(db: Reader, itemType: ItemType, itemId: string): Promise<AwardRecord[]> {
  return (await listAwardsOf(db, itemType, [itemId])).get(itemId) ?? [];
}

/** All awards of each item, newest decision first. */
export async function listAwardsOf(
  db: Reader,
  itemType: ItemType,
  itemIds: readonly string[],
): Promise<Map<string, AwardRecord[]>> {
  const rows = await db.award.findMany({
    where: { itemType, itemId: { in: [...itemIds] } },
    orderBy: [{ decisionDate: "desc" }, { code: "asc" }],
  });
  const byItem = new Map<string, AwardRow[]>();
  for (const row of rows) if (row.itemId) byItem.set(row.itemId, [...(byItem.get(row.itemId) ?? []), row]);
  return new Map([...byItem].map(([itemId, own]) => [itemId, awardRecordsOf(own)]));
}

/** Rows as records. An award knows from the others when it hands over, so all of its chain must be among them. */
export function awardRecordsOf(rows: readonly AwardRow[]): AwardRecord[] {
  const links = rows.map(chainLinkOf);
  return rows.map((row) => awardRecordOf(row, links));
}

export function awardRecordOf(row: AwardRow, chain: readonly ChainLink[]): AwardRecord {
  const { code, stars, ocopSet, decisionNo, issuerLevel, issuerName, certifiedName, producerName } = row;
  return {
    ...{ code, stars, ocopSet, decisionNo, issuerLevel, issuerName, certifiedName, producerName },
    decisionDate: dayOf(row.decisionDate),
    validUntil: dayOf(row.validUntil),
    state: row.state,
    revokedOn: row.revokedOn ? dayOf(row.revokedOn) : null,
    revokedReason: row.revokedReason,
    replacedFrom: replacedFromOf(row.id, chain),
  };
}

type LinkColumns = Pick<AwardRow, "id" | "state" | "decisionDate" | "revokedOn" | "replacesId">;

export function chainLinkOf({ id, state, decisionDate, revokedOn, replacesId }: LinkColumns): ChainLink {
  return {
    ...{ id, state, replacesId },
    decisionDate: dayOf(decisionDate),
    revokedOn: revokedOn ? dayOf(revokedOn) : null,
  };
}
