import type { Reader } from "#app/platform/database.server.ts";
import { awardKey } from "../model/decision-sheet.ts";

export type KnownAward = {
  id: string;
  code: string;
  itemType: "product" | "experience" | null;
  itemId: string | null;
};

const columns = { id: true, code: true, itemType: true, itemId: true } as const;

/** Awards of these decisions that are written down already, by awardKey(). */
export async function listKnownAwards(db: Reader, decisionNos: readonly string[]): Promise<Map<string, KnownAward>> {
  const rows = await db.award.findMany({
    where: { decisionNo: { in: [...new Set(decisionNos)] } },
    select: { ...columns, decisionNo: true, certifiedName: true, producerName: true },
  });
  return new Map(rows.map((row) => [awardKey(row), row]));
}

export function listAwardsById(db: Reader, ids: readonly string[]): Promise<KnownAward[]> {
  return db.award.findMany({ where: { id: { in: [...ids] } }, select: columns });
}
