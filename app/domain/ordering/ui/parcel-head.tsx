import { usePage } from "#app/i18n/page-view.tsx";
import type { Parcel } from "../model/priced-cart.ts";

export type CarrierFacts = { name: string; min: number; max: number; maxWeightG: number } | null;

/** One seller's parcel: who sends it, how heavy, how long, for how much. */
export function ParcelHead({ parcel, carrier }: { parcel: Parcel; carrier: CarrierFacts }) {
  const { t, format } = usePage();
  const facts = [
    t("cart:parcel.weight", { weight: weightText(parcel.weightG, format.number) }),
    carrier ? carrier.name : "",
    carrier ? t("cart:parcel.transit", { min: carrier.min, max: carrier.max }) : "",
    parcel.shipping ? `${t("cart:sums.shipping")} ${format.money(parcel.shipping)}` : "",
  ].filter(Boolean);
  return (
    <header className="pb-3">
      <h2 className="font-display text-xl">{t("cart:parcel.from", { seller: parcel.sellerName })}</h2>
      <p className="text-sm text-ink-soft">{facts.join(" · ")}</p>
      {parcel.shipping === null && carrier ? (
        <p className="mt-2 font-semibold text-danger">
          {t("cart:parcel.tooHeavy", { max: weightText(carrier.maxWeightG, format.number) })}
        </p>
      ) : null}
    </header>
  );
}

/** Grams below a kilogram, else kilograms to the hundred grams. */
export function weightText(grams: number, number: (value: number) => string): string {
  return grams < 1000 ? `${number(grams)} g` : `${number(Math.round(grams / 100) / 10)} kg`;
}
