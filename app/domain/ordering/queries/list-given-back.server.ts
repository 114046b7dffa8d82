import type { Reader } from "#app/platform/database.server.ts";
import { type UnitsBack, unitsBackOf } from "../model/units-back.ts";

/** How many of each line were given back, by line. A refund that failed is still owed. */
export async function listGivenBack(db: Reader, lineIds: readonly string[]): Promise<(lineId: string) => UnitsBack> {
  const refunds = await db.refund.findMany({
    where: { lines: { some: { orderLineId: { in: [...lineIds] } } } },
    select: { reason: true, returnRequest: { select: { id: true } }, lines: true },
  });
  return (lineId) => unitsBackOf(refunds, lineId);
}
