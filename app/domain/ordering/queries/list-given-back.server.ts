import type { Reader } from "#app/platform/database.server.ts";

/** How many of each line were given back, by line. A refund that failed is still owed. */
export async function listGivenBack(db: Reader, lineIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.refundLine.groupBy({
    by: ["orderLineId"],
    where: { orderLineId: { in: [...lineIds] } },
    _sum: { quantity: true },
  });
  return new Map(rows.map(({ orderLineId, _sum }) => [orderLineId, _sum.quantity ?? 0]));
}
