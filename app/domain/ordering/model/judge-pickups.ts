import { ok, type Result, refuse } from "#app/shared/result.ts";
import { windowsOf } from "./cart-windows.ts";
import { type ChosenPickup, placeOf } from "./pickup-place.ts";
import { chosenWindow } from "./pickup-windows.ts";
import type { PricedCart } from "./priced-cart.ts";

/** What the checkout's form said of one seller's part: the point it showed and the start of the window that was chosen. */
export type PickupWish = { sellerId: string; pointId: string; from: string; hotel: string; guest: string };
/** `point`: it is no longer where the form said; `window`: that time can no longer be chosen. */
export type PickupProblem = { sellerId: string; kind: "point" | "window" };

type JudgedCart = Pick<PricedCart, "parcels" | "pickups">;

/** What is fetched where and when, by seller, as the points stand now; or what of it no longer holds. */
export function judgePickups(
  cart: JudgedCart,
  wishes: readonly PickupWish[],
  now: Date,
): Result<Map<string, ChosenPickup>, PickupProblem[]> {
  const chosen = new Map<string, ChosenPickup>();
  const problems = goneFrom(cart, wishes);
  for (const parcel of cart.parcels) {
    const { sellerId, fetchAt } = parcel;
    if (!fetchAt || problems.some((problem) => problem.sellerId === sellerId)) continue;
    const wish = wishes.find((each) => each.sellerId === sellerId && each.pointId === fetchAt.id);
    const window = wish && chosenWindow(windowsOf(parcel, now), wish.from);
    if (window) chosen.set(sellerId, { place: placeOf(fetchAt, wish), ...window });
    else problems.push({ sellerId, kind: wish ? "window" : "point" });
  }
  return problems.length > 0 ? refuse(problems) : ok(chosen);
}

/** Those whose point the cart no longer has: out of use, or chosen otherwise in another window of the browser. */
export function goneFrom(
  { pickups }: Pick<PricedCart, "pickups">,
  wishes: readonly Pick<PickupWish, "sellerId" | "pointId">[],
): PickupProblem[] {
  const isThere = ({ sellerId, pointId }: (typeof wishes)[number]) =>
    pickups.some((offer) => offer.sellerId === sellerId && offer.chosen?.id === pointId);
  return wishes.filter((wish) => !isThere(wish)).map(({ sellerId }) => ({ sellerId, kind: "point" }));
}
