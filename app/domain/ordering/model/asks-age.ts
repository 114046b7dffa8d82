import { isForAdults } from "#app/shared/adult-goods.ts";
import type { PricedCart } from "./priced-cart.ts";

/** Alcohol is sold only to those who say they are of age. */
export function asksAge({ parcels }: Pick<PricedCart, "parcels">): boolean {
  return parcels.some(({ lines }) => lines.some(isForAdults));
}
