import type { PayMethod, PayOffer } from "#app/shared/pay-method.ts";
import { asksAge } from "./asks-age.ts";
import { delayedHoldEnds } from "./hold-times.ts";
import type { PricedCart } from "./priced-cart.ts";
import { firstStart } from "./priced-visit.ts";

/** What decides how a cart may be paid: the market's own list, and whether the portal has a bank account. */
export type PayWays = { offers: readonly PayOffer[] | undefined; hasBankAccount: boolean; now: Date };

/**
 * How this cart may be paid, the usual way first. Alcohol only without cash, Law 44/2019/QH14; an account in Vietnam and a
 * carrier's hand take dong only. A seat is paid before the visit begins: never at the door, and by transfer only where the money
 * has its time to arrive.
 */
export function payMethodsFor(
  cart: Pick<PricedCart, "parcels" | "visits" | "total">,
  { offers = [], hasBankAccount, now }: PayWays,
): readonly PayMethod[] {
  const { minor, currency } = cart.total;
  const begins = firstStart(cart.visits);
  const isFit = ({ method, mostMinor }: PayOffer) => {
    if (method === "online" || currency !== "VND") return false;
    if (mostMinor !== undefined && minor > mostMinor) return false;
    if (method === "bank-transfer") return hasBankAccount && (!begins || begins > delayedHoldEnds(now));
    return begins === null && !asksAge(cart);
  };
  return ["online", ...offers.filter(isFit).map(({ method }) => method)];
}
