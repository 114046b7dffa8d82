import type { PayMethod, PayOffer } from "#app/shared/pay-method.ts";
import { asksAge } from "./asks-age.ts";
import type { PricedCart } from "./priced-cart.ts";

/** What decides how a cart may be paid: the market's own list, and whether the portal has a bank account. */
export type PayWays = { offers: readonly PayOffer[] | undefined; hasBankAccount: boolean };

/**
 * How this cart may be paid, the usual way first. Alcohol only without cash, Law 44/2019/QH14; an account in Vietnam and a
 * carrier's hand take dong only.
 */
export function payMethodsFor(
  cart: Pick<PricedCart, "parcels" | "total">,
  { offers = [], hasBankAccount }: PayWays,
): readonly PayMethod[] {
  const { minor, currency } = cart.total;
  const isFit = ({ method, mostMinor }: PayOffer) => {
    if (method === "online" || currency !== "VND") return false;
    if (mostMinor !== undefined && minor > mostMinor) return false;
    return method === "bank-transfer" ? hasBankAccount : !asksAge(cart);
  };
  return ["online", ...offers.filter(isFit).map(({ method }) => method)];
}
