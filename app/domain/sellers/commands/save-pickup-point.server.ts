import type { Transaction } from "#app/platform/database.server.ts";
import { dateOf } from "#app/shared/calendar.ts";
import { isUuid } from "#app/shared/id.ts";
import type { PickupPoint } from "#app/shared/pickup-point.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";

export type PickupFacts = Omit<PickupPoint, "id" | "sellerId">;
export type SavePickupPoint = {
  /** Issued with the form: the same form is the same point. */
  id: string;
  sellerId: string;
  /** What the form showed; null for a new point. */
  version: number | null;
  facts: PickupFacts;
};

/** Adds a point of a seller, or changes one that nobody changed meanwhile. */
export async function savePickupPoint(
  tx: Transaction,
  { id, sellerId, version, facts }: SavePickupPoint,
): Promise<Result<{ id: string }, "not-found" | "changed">> {
  if (!isUuid(id)) return refuse("not-found");
  const data = columnsOf(facts);
  if (version === null) {
    await tx.pickupPoint.createMany({ data: [{ id, sellerId, ...data }], skipDuplicates: true });
    const own = await tx.pickupPoint.count({ where: { id, sellerId } });
    return own === 1 ? ok({ id }) : refuse("not-found");
  }
  const { count } = await tx.pickupPoint.updateMany({
    where: { id, sellerId, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 1) return ok({ id });
  return refuse((await tx.pickupPoint.count({ where: { id, sellerId } })) === 1 ? "changed" : "not-found");
}

function columnsOf({ hours, ...facts }: PickupFacts) {
  const { weekdays, closedOn, ...times } = hours;
  return { ...facts, ...times, weekdays: [...weekdays], closedOn: closedOn.map(dateOf) };
}
