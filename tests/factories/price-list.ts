import type { ListCurrency } from "#app/domain/markets/model/price-list.ts";
import { usualSteps } from "#app/domain/markets/model/price-list.ts";
import { dayAt } from "#app/shared/calendar.ts";
import { applyPriceList } from "#app/workflows/apply-price-list.server.ts";
import { planPriceList, type RuleWish } from "#app/workflows/plan-price-list.server.ts";
import { makeAccount } from "#tests/factories/account.ts";
import type { TestServices } from "#tests/support/services.ts";

export function ruleWish(currency: ListCurrency, wish: Partial<RuleWish> = {}): RuleWish {
  return {
    ...{ currency, rate: "in-force", markupBp: 0, stepMinor: usualSteps[currency], rounding: "nearest" },
    ...wish,
  };
}

export async function planList(services: TestServices, wish: RuleWish) {
  const plan = await planPriceList(services.db, services.reference, { wish, today: dayAt(services.clock.now()) });
  if (!plan) throw new Error(`no rate for ${wish.currency}`);
  return plan;
}

/** Previews a list and applies what was previewed. */
export async function applyList(services: TestServices, currency: ListCurrency, change: Partial<RuleWish> = {}) {
  const wish = ruleWish(currency, change);
  const { stamp } = await planList(services, wish);
  const { id: actorId } = await makeAccount(services.db, { role: "staff" });
  const applied = await applyPriceList(services, { wish, stamp, actorId });
  if (!applied.ok) throw new Error(`refused: ${applied.error}`);
  return applied.value;
}
