import type { Reader } from "#app/platform/database.server.ts";
import { toldAmount } from "../model/door-money.ts";
import { partCost } from "../model/part-cost.ts";

type Part = Parameters<typeof partCost>[0] & { id: string };

/** What each of these parts of an order brought at the door, by part; a part whose money did not come is not in it. */
export async function listDoorMoney(
  db: Reader,
  orderId: string,
  parts: readonly Part[],
): Promise<ReadonlyMap<string, number>> {
  const events = await db.orderEvent.findMany({ where: { orderId, kind: "money-received" } });
  return new Map(
    parts.flatMap((part): [string, number][] => {
      const told = events.find(({ sellerOrderId }) => sellerOrderId === part.id);
      return told ? [[part.id, toldAmount(told.detail) ?? partCost(part)]] : [];
    }),
  );
}
