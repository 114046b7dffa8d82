import { usePage } from "#app/i18n/page-view.tsx";
import { isSoldWhenFetched } from "../model/pickup-offer.ts";
import type { PricedCart } from "../model/priced-cart.ts";
import { PickupChoice } from "./pickup-choice.tsx";

/** What no parcel may bring, its buyer can still fetch: the choice stands below the lines that were set aside. */
export function PickupAside({ cart: { setAside, pickups } }: { cart: Pick<PricedCart, "setAside" | "pickups"> }) {
  const { t } = usePage();
  const able = setAside.filter(isSoldWhenFetched).map(({ sellerId }) => sellerId);
  const offers = pickups.filter(({ sellerId, chosen }) => chosen === null && able.includes(sellerId));
  return offers.map((offer) => (
    <div key={offer.sellerId} className="pt-4">
      <p>{t("pickup:choice.aside", { seller: offer.sellerName })}</p>
      <PickupChoice offer={offer} where="aside" />
    </div>
  ));
}
