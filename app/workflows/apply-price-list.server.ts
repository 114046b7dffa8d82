import { writeListPrices } from "#app/domain/catalogue/commands/write-list-prices.server.ts";
import { writeVisitPrices } from "#app/domain/experiences/commands/write-visit-prices.server.ts";
import { recordAudit } from "#app/domain/identity/commands/record-audit.server.ts";
import { lockPriceLists } from "#app/domain/markets/commands/hold-price-lists.server.ts";
import type { PriceList } from "#app/domain/markets/model/price-list.ts";
import { listPriceLists } from "#app/domain/markets/queries/market-book.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import { writeReference } from "#app/platform/write-reference.server.ts";
import type { Services } from "#app/services.server.ts";
import { dayAt } from "#app/shared/calendar.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { type ListPlan, planPriceList, type RuleWish } from "./plan-price-list.server.ts";
import { readReference } from "./read-reference.server.ts";

type Wants = Pick<Services, "db" | "reference" | "clock" | "jobs">;
export type ApplyRefusal = "no-rate" | "moved";

/**
 * Writes a previewed list, whole or not at all: prices by rule with their history, parcels, the rule itself and who did it.
 * Only what the stamp was given for is written; when anything moved since, nothing is. Cards follow in a job.
 */
export async function applyPriceList(
  services: Wants,
  input: { wish: RuleWish; stamp: string; actorId: string },
): Promise<Result<{ written: number }, ApplyRefusal>> {
  const applied = await retryTransaction(services.db, (tx) => applyIn(tx, services, input));
  if (applied.ok) await services.reference.reload();
  return applied;
}

async function applyIn(
  tx: Transaction,
  { clock, jobs }: Wants,
  { wish, stamp, actorId }: { wish: RuleWish; stamp: string; actorId: string },
): Promise<Result<{ written: number }, ApplyRefusal>> {
  const now = clock.now();
  const { currency } = wish;
  await lockPriceLists(tx);
  const reference = await readReference(tx);
  const before = listPriceLists(reference).find((list) => list.currency === currency) ?? null;
  // The same form sent twice: the first one did it.
  if (before?.stamp === stamp) return ok({ written: 0 });
  const plan = await planPriceList(tx, reference, { wish, today: dayAt(now) });
  if (!plan) return refuse("no-rate");
  if (plan.stamp !== stamp) return refuse("moved");
  const written = await writeListPrices(tx, currency, changesOf(plan), now);
  await writeVisitPrices(tx, currency, plan.visits);
  const list: PriceList = {
    ...plan.rule,
    ...{ shipping: plan.shipping, appliedAt: now.toISOString(), appliedBy: actorId, stamp },
  };
  await writeReference(tx, { kind: "price-list", key: currency, body: list });
  await recordAudit(tx, {
    ...{ actorId, at: now, action: "price-list.apply", subject: "price_list", subjectId: currency },
    before: before ? { ...before } : undefined,
    after: { ...list, written },
  });
  if (written > 0 || plan.visits.length > 0)
    await jobs.add(tx, "refresh-price-cards", {}, { key: "refresh-price-cards" });
  return ok({ written });
}

function changesOf({ packs }: ListPlan) {
  return packs.flatMap(({ variantId, present, next, byHand }) =>
    byHand || next === null || next === present ? [] : [{ variantId, amountMinor: next }],
  );
}
