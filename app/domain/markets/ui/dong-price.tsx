import { usePage } from "#app/i18n/page-view.tsx";
import { currencyExponent } from "#app/shared/money.ts";
import type { MarketPrice, PriceEstimate } from "../model/market-price.ts";

/** A price that is paid in dong wherever its reader is from: abroad beside its labelled estimate. */
export function DongPrice({ price: { listed, estimate } }: { price: Pick<MarketPrice, "listed" | "estimate"> }) {
  const { t, format } = usePage();
  const rateLine = useRateLine();
  if (!estimate) return <span className="tabular-nums">{format.money(listed)}</span>;
  return (
    <span className="tabular-nums">
      {t("cart:price.approx", { price: format.roughMoney(estimate.money) })}{" "}
      <span className="text-sm text-ink-soft">
        {t("cart:price.estimate")}
        {`\u00a0· ${t("cart:price.listed", { price: format.money(listed) })}\u00a0· ${rateLine(estimate)}`}
      </span>
    </span>
  );
}

/** "reference rate ¥1 = 168 ₫, 10 Nov 2026" */
export function useRateLine(): (estimate: PriceEstimate) => string {
  const { t, format } = usePage();
  return ({ money: { currency }, vndPerUnit, asOf }) =>
    t("cart:price.rate", {
      unit: format.money({ minor: 10 ** currencyExponent[currency], currency }),
      rate: format.rate(vndPerUnit),
      date: format.dayShort(asOf),
    });
}
