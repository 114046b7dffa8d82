import { usePage } from "#app/i18n/page-view.tsx";
import type { Day } from "#app/shared/calendar.ts";
import { type Money, money } from "#app/shared/money.ts";
import type { Parcel } from "../model/priced-cart.ts";

export type CarrierFacts = { name: string; maxWeightG: number; freeFrom: Money | null } | null;
export type Arrival = { from: Day; to: Day } | undefined;

type HeadProps = { parcel: Parcel; carrier: CarrierFacts; arrival: Arrival };

/** One seller's parcel: who sends it, how heavy, when it arrives, for how much. */
export function ParcelHead({ parcel, carrier, arrival }: HeadProps) {
  const { t, format } = usePage();
  const facts = [
    t("cart:parcel.weight", { weight: weightText(parcel.weightG, format.number) }),
    carrier ? carrier.name : "",
    parcel.shipping?.minor === 0 ? t("cart:parcel.free") : "",
    parcel.shipping?.minor ? `${t("cart:sums.shipping")} ${format.money(parcel.shipping)}` : "",
  ].filter(Boolean);
  const missing = missingForFree(parcel, carrier);
  return (
    <header className="pb-3">
      <h2 className="font-display text-xl">{t("cart:parcel.from", { seller: parcel.sellerName })}</h2>
      <p className="text-sm text-ink-soft">{facts.join(" · ")}</p>
      <ArrivalNote arrival={arrival} />
      {missing ? (
        <p className="text-sm text-ink-soft">{t("cart:parcel.missing", { sum: format.money(missing) })}</p>
      ) : null}
      {parcel.shipping === null && carrier ? (
        <p className="mt-2 font-semibold text-danger">
          {t("cart:parcel.tooHeavy", { max: weightText(carrier.maxWeightG, format.number) })}
        </p>
      ) : null}
    </header>
  );
}

/** The days between which a parcel ordered now arrives, by the carrier's own count. */
export function ArrivalNote({ arrival }: { arrival: Arrival }) {
  const { t, format } = usePage();
  if (!arrival) return null;
  return (
    <p className="text-sm" data-testid="arrival">
      {t("cart:parcel.arrives", { days: format.dayRange(arrival.from, arrival.to) })}
    </p>
  );
}

/** How much more of this seller makes the parcel travel free; null where nothing does, or it already does. */
function missingForFree({ goods, shipping }: Parcel, carrier: CarrierFacts): Money | null {
  const free = carrier?.freeFrom;
  if (!free || !shipping || shipping.minor === 0) return null;
  return money(free.minor - goods.minor, free.currency);
}

/** Grams below a kilogram, else kilograms to the hundred grams. */
export function weightText(grams: number, number: (value: number) => string): string {
  return grams < 1000 ? `${number(grams)} g` : `${number(Math.round(grams / 100) / 10)} kg`;
}
