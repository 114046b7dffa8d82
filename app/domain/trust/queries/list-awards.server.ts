import type { Reader } from "#app/platform/database.server.ts";
import { dayOf } from "#app/shared/calendar.ts";
import type { AwardRecord } from "../model/award-state.ts";

type Row = Awaited<ReturnType<Reader["award"]["findMany"]>>[number];

/** All awards of an item, newest decision first. */
export async function listAwards(
  db: Reader,
  itemType: "product" | "experience",
  itemId: string,
): Promise<AwardRecord[]> {
  const rows = await db.award.findMany({ where: { itemType, itemId }, orderBy: { decisionDate: "desc" } });
  return rows.map(awardRecordOf);
}

export function awardRecordOf(row: Row): AwardRecord {
  return {
    code: row.code,
    stars: row.stars,
    ocopSet: row.ocopSet,
    decisionNo: row.decisionNo,
    decisionDate: dayOf(row.decisionDate),
    issuerLevel: row.issuerLevel,
    issuerName: row.issuerName,
    certifiedName: row.certifiedName,
    producerName: row.producerName,
    validUntil: dayOf(row.validUntil),
    state: row.state,
    revokedOn: row.revokedOn ? dayOf(row.revokedOn) : null,
    revokedReason: row.revokedReason,
  };
}
