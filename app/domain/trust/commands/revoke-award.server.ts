import type { Transaction } from "#app/platform/database.server.ts";
import { type Day, dateOf, dayOf } from "#app/shared/calendar.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { lockAward } from "./lock-awards.server.ts";

export type RevokeRefusal = "unknown" | "revoked" | "before_start" | "after_end";

/** From `on` the award counts no more; on its first day, it never did. */
export async function revokeAward(
  tx: Transaction,
  code: string,
  { on, reason }: { on: Day; reason: string },
): Promise<Result<{ id: string; changed: boolean }, RevokeRefusal>> {
  const row = await lockAward(tx, { code });
  if (!row) return refuse("unknown");
  if (row.state === "revoked") {
    const same = row.revokedReason === reason && row.revokedOn !== null && dayOf(row.revokedOn) === on;
    return same ? ok({ id: row.id, changed: false }) : refuse("revoked");
  }
  if (on < dayOf(row.decisionDate)) return refuse("before_start");
  if (on > dayOf(row.validUntil)) return refuse("after_end");
  await tx.award.update({
    where: { id: row.id },
    data: { state: "revoked", revokedOn: dateOf(on), revokedReason: reason },
  });
  return ok({ id: row.id, changed: true });
}
