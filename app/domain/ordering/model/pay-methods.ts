import { asksAge } from "./asks-age.ts";
import type { PricedCart } from "./priced-cart.ts";

export type PayMethod = "online" | "on-delivery";

/** What the portal takes. Whoever brings another way to pay lists it here, and it passes the rule below. */
export const payMethods: readonly PayMethod[] = ["online"];

/** How this cart may be paid: alcohol only without cash, Law 44/2019/QH14. */
export function payMethodsFor(
  cart: Pick<PricedCart, "parcels">,
  taken: readonly PayMethod[] = payMethods,
): readonly PayMethod[] {
  return asksAge(cart) ? taken.filter((method) => method !== "on-delivery") : taken;
}
