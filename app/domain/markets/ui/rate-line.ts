import { usePage } from "#app/i18n/page-view.tsx";
import { currencyExponent } from "#app/shared/money.ts";
import type { PriceEstimate } from "../model/market-price.ts";

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
