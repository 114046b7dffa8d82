import { usePage } from "#app/i18n/page-view.tsx";
import type { PickupPoint } from "#app/shared/pickup-point.ts";
import type { Parcel } from "../model/priced-cart.ts";
import { PlaceAddress, PlaceTitle } from "./place-words.tsx";

/** One seller's goods that are fetched: from whom, where, for how much. */
export function PickupHead({ parcel, point }: { parcel: Parcel; point: PickupPoint }) {
  const { t } = usePage();
  return (
    <header className="pb-3">
      <h2 className="font-display text-xl">{t("pickup:from", { seller: parcel.sellerName })}</h2>
      <PickupFacts parcel={parcel} point={point} />
      <TakingHomeNote />
    </header>
  );
}

export function PickupFacts({ parcel, point }: { parcel: Parcel; point: PickupPoint }) {
  const { t, format } = usePage();
  const fee = parcel.shipping?.minor ? ` · ${t("pickup:fee", { fee: format.money(parcel.shipping) })}` : "";
  return (
    <p className="text-sm text-ink-soft" data-testid="pickup-place">
      <PlaceTitle point={point} /> · <PlaceAddress point={point} />
      {fee}
    </p>
  );
}

/** Goods handed over in Vietnam cross no border in a parcel, yet may not enter every country in a suitcase. */
export function TakingHomeNote() {
  const { t, market } = usePage();
  return market === "VN" ? null : <p className="mt-1 text-sm">{t("pickup:home")}</p>;
}
