import type { MarketRules } from "#app/domain/markets/model/market-rules.ts";
import { payMethodsFor } from "#app/domain/ordering/model/pay-methods.ts";
import type { PricedCart } from "#app/domain/ordering/model/priced-cart.ts";
import { bankAccountOf } from "#app/platform/bank-account.server.ts";
import type { Services } from "#app/services.server.ts";
import type { PayMethod } from "#app/shared/pay-method.ts";

/** How a cart of a market may be paid on this portal, the usual way first. */
export function offeredMethods(
  { env, clock }: Pick<Services, "env" | "clock">,
  { rules, cart }: { rules: MarketRules; cart: PricedCart },
): readonly PayMethod[] {
  return payMethodsFor(cart, {
    offers: rules.payMethods,
    hasBankAccount: bankAccountOf(env) !== null,
    now: clock.now(),
  });
}
