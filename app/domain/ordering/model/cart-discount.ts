import { money, splitMoney, sumMoney } from "#app/shared/money.ts";
import type { Parcel, PricedCart } from "./priced-cart.ts";

/** `mostOff` by pack: no pack loses more than it allows, and a pack that is not named loses nothing. */
export type CartDiscount = { amountMinor: number; mostOff: Readonly<Record<string, number>> };

/**
 * The cart with a discount spread over its lines, to the unit; shipping stays as it is. The discount may not be more than all
 * that its packs allow together.
 */
export function discountCart(cart: PricedCart, { amountMinor, mostOff }: CartDiscount): PricedCart {
  const { currency } = cart;
  const lines = cart.parcels.flatMap((parcel) => parcel.lines);
  const weights = lines.map(({ variantId }) => mostOff[variantId] ?? 0);
  const shares = splitMoney(money(amountMinor, currency), weights);
  let place = 0;
  const parcels = cart.parcels.map((parcel): Parcel => {
    const own = parcel.lines.map((line) => ({ ...line, discount: shares[place++] ?? line.discount }));
    const discount = sumMoney(
      own.map((line) => line.discount),
      currency,
    );
    return { ...parcel, lines: own, discount };
  });
  return {
    ...cart,
    parcels,
    discount: money(amountMinor, currency),
    total: money(cart.total.minor + cart.discount.minor - amountMinor, currency),
  };
}
