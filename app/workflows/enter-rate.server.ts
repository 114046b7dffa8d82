import { recordAudit } from "#app/domain/identity/commands/record-audit.server.ts";
import {
  enterRate as addRate,
  type NewRate,
  type RateRefusal,
} from "#app/domain/markets/commands/enter-rate.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { ok, type Result } from "#app/shared/result.ts";

/** Staff enter a rate. Estimates follow it from its day on; no price does. */
export async function enterRate(
  { db, reference, clock }: Pick<Services, "db" | "reference" | "clock">,
  wish: Omit<NewRate, "now">,
): Promise<Result<null, RateRefusal>> {
  const now = clock.now();
  const { currency, vndPerUnit, asOf, source, actorId } = wish;
  const entered = await retryTransaction(db, async (tx) => {
    const added = await addRate(tx, { ...wish, now });
    if (added.ok && !added.value.repeated) {
      const { before } = added.value;
      await recordAudit(tx, {
        ...{ actorId, at: now, action: "rate.enter", subject: "exchange_rate", subjectId: currency },
        before: before ? { vndPerUnit: before.vndPerUnit, asOf: before.asOf } : undefined,
        after: { vndPerUnit, asOf, source },
      });
    }
    return added;
  });
  if (!entered.ok) return entered;
  await reference.reload();
  return ok(null);
}
